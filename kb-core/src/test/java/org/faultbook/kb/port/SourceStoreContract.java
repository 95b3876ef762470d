package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.START;
import static org.faultbook.kb.SampleTickets.leak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.port.SourceStore.Put;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.SolverQuestion;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketKind;
import org.junit.jupiter.api.Test;

/** What every {@link SourceStore} does. */
public abstract class SourceStoreContract {
    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private Put put(SampleTickets sample) {
        return store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch-1");
    }

    @Test
    void put_unknownTicket_isFoundAsItWasGiven() {
        SampleTickets sample = leak("WX-1", 0);
        assertThat(put(sample)).isEqualTo(Put.NEW);
        assertThat(store().sources().find(sample.key())).contains(sample.ticket());
        assertThat(store().sources().find(sample.key(), 1)).contains(sample.ticket());
        assertThat(store().sources().judgement(sample.key())).contains(JUDGEMENT);
        assertThat(store().sources().count()).isEqualTo(1);
    }

    @Test
    void put_sameContentAgain_changesNothing() {
        SampleTickets sample = leak("WX-1", 0);
        put(sample);
        assertThat(put(sample)).isEqualTo(Put.SAME);
        assertThat(store().sources().versions(sample.key())).hasSize(1);
    }

    @Test
    void put_newerContent_keepsEveryVersion() {
        SampleTickets first = leak("WX-1", 0).withVersion(1, START.plusSeconds(10));
        SampleTickets second = first.withVersion(1, START.plusSeconds(20)).withSymptom("轴承发烫");
        put(first);
        Judgement judgement = new Judgement(TicketKind.MAINTENANCE, TicketGrade.X, "planned", "1");
        assertThat(store().sources().put(second.ticket(), judgement, second.contentKey(), "batch-2"))
                .isEqualTo(Put.CHANGED);
        assertThat(store().sources().versions(first.key()))
                .containsExactly(first.ticket(), second.ticket().withVersion(2));
        assertThat(store().sources().find(first.key())).map(Ticket::version).contains(2);
        assertThat(store().sources().find(first.key(), 1)).contains(first.ticket());
        assertThat(store().sources().judgement(first.key())).contains(judgement);
        assertThat(store().sources().count()).isEqualTo(1);
    }

    @Test
    void forEachJudged_newestVersion_comesWithItsMarksAndQuestion() {
        SampleTickets sample = leak("WX-1", 0);
        Judgement judgement = new Judgement(
                TicketKind.FAULT,
                TicketGrade.C,
                "prohibited",
                "2",
                List.of(
                        Mark.at(MarkKind.PROHIBITED_ACT, TextPart.FIX, new Span(0, 2)),
                        new Mark(MarkKind.AS_ABOVE, null, null, "WX-0")),
                new SolverQuestion(
                        "which-act",
                        new LocalizedText("哪个起作用？", "Which helped?"),
                        List.of(new LocalizedText("甲", "one"), new LocalizedText("乙", "two"))));
        put(leak("WX-0", 0));
        put(sample);
        store().sources().put(sample.withSymptom("轴承发烫").ticket(), judgement, "other", "batch-2");

        List<Judgement> judgements = new ArrayList<>();
        store().sources().forEachJudged((ticket, judged) -> judgements.add(judged));

        assertThat(judgements).hasSize(2).last().isEqualTo(judgement);
    }

    @Test
    void marked_inPages_theNewestVersionsThatCarryTheMark() {
        for (int i = 0; i < 5; i++) {
            MarkKind mark = i % 2 == 0 ? MarkKind.PROHIBITED_ACT : MarkKind.TEMPORARY_ACT;
            put(leak("WX-" + i, 0), marked(mark));
        }
        store().sources()
                .put(
                        leak("WX-4", 0).withSymptom("轴承发烫").ticket(),
                        new Judgement(TicketKind.FAULT, TicketGrade.B, "read again", "2"),
                        "other",
                        "batch-2");

        List<JudgedTicket> first = store().sources().marked(MarkKind.PROHIBITED_ACT, null, 1);
        assertThat(first).singleElement().satisfies(t -> {
            assertThat(t.ticket().key().number()).isEqualTo("WX-0");
            assertThat(t.judgement()).isEqualTo(marked(MarkKind.PROHIBITED_ACT));
        });
        TicketKey after = first.getFirst().ticket().key();
        assertThat(store().sources().marked(MarkKind.PROHIBITED_ACT, after, 9))
                .extracting(t -> t.ticket().key().number())
                .containsExactly("WX-2");
    }

    private static Judgement marked(MarkKind mark) {
        return new Judgement(
                TicketKind.FAULT,
                TicketGrade.C,
                "marked",
                "2",
                List.of(Mark.at(mark, TextPart.FIX, new Span(0, 2))),
                null);
    }

    private void put(SampleTickets sample, Judgement judgement) {
        store().sources().put(sample.ticket(), judgement, sample.ticket().key().number() + judgement, "batch");
    }

    @Test
    void put_olderExport_isKeptOut() {
        SampleTickets newer = leak("WX-1", 0).withVersion(1, START.plusSeconds(20));
        SampleTickets older = newer.withVersion(1, START.plusSeconds(10)).withSymptom("轴承发烫");
        put(newer);
        assertThat(put(older)).isEqualTo(Put.OLDER);
        assertThat(store().sources().find(newer.key())).contains(newer.ticket());
    }

    @Test
    void put_withoutUpdateTime_isOrderedByClosing() {
        SampleTickets newer = leak("WX-1", 5);
        put(newer);
        assertThat(put(leak("WX-1", 4))).isEqualTo(Put.OLDER);
        assertThat(put(newer.withSymptom("异响"))).isEqualTo(Put.CHANGED);
    }

    @Test
    void find_unknownTicket_isEmpty() {
        TicketKey key = new TicketKey("default", "none");
        assertThat(store().sources().find(key)).isEmpty();
        assertThat(store().sources().find(key, 1)).isEmpty();
        assertThat(store().sources().judgement(key)).isEmpty();
        assertThat(store().sources().versions(key)).isEmpty();
        assertThat(store().sources().progress("no-file")).isZero();
    }

    @Test
    void forEach_manyTickets_inTheOrderOfTheirKeys() {
        store().transact(() -> {
            for (int i = 1199; i >= 0; i--) {
                put(leak("WX-%04d".formatted(i), i % 40));
            }
            return true;
        });
        List<TicketKey> seen = new ArrayList<>();
        store().sources().forEach(t -> seen.add(t.key()));
        assertThat(seen).hasSize(1200).isSorted();
    }

    @Test
    void openedOnUnit_boundaries_afterIsOutAndUntilIsIn() {
        put(leak("WX-1", 0).onUnit("sn 7"));
        put(leak("WX-2", 3).onUnit("SN 7 "));
        put(leak("WX-3", 2).onUnit("SN 7"));
        put(leak("WX-4", 1).onUnit("SN 8"));
        put(leak("WX-5", 1).onUnit(null));
        SourceStore sources = store().sources();
        assertThat(sources.openedOnUnit("SN 7", START, START.plus(Duration.ofDays(3))))
                .extracting(TicketKey::number)
                .containsExactly("WX-3", "WX-2");
        assertThat(sources.openedOnUnit("SN 7", START.plus(Duration.ofDays(3)), START.plus(Duration.ofDays(9))))
                .isEmpty();
        assertThat(sources.lastOfUnit("SN 7", 2))
                .extracting(Ticket::key)
                .extracting(TicketKey::number)
                .containsExactly("WX-2", "WX-3");
    }

    @Test
    void lastOfUnit_newVersionOnAnotherUnit_leavesTheOldOne() {
        put(leak("WX-1", 0).onUnit("SN 7"));
        put(leak("WX-1", 0).onUnit("SN 8"));
        assertThat(store().sources().lastOfUnit("SN 7", 5)).isEmpty();
        assertThat(store().sources().lastOfUnit("SN 8", 5)).hasSize(1);
    }

    @Test
    void progress_savedAgain_isTheLast() {
        store().sources().saveProgress("file", 500);
        store().sources().saveProgress("file", 1000);
        assertThat(store().sources().progress("file")).isEqualTo(1000);
    }

    @Test
    void person_sameToken_sameId() {
        assertThat(store().sources().knownPerson("token-a")).isEmpty();
        String id = store().sources().person("token-a");
        assertThat(store().sources().knownPerson("token-a")).contains(id);
        assertThat(store().sources().person("token-a")).isEqualTo(id);
        assertThat(store().sources().person("token-b")).isNotEqualTo(id).doesNotContain("token");
    }
}
