package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.leak;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgetting.TicketName;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionKind;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.statistics.StatisticsVersion;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ForgetStore} does. */
public abstract class ForgetStoreContract {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final String TOKEN = "⟦p:kfbdnrts⟧";

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private String take(SampleTickets sample) {
        store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
        return store().cases().join(sample.contribution(), CHANGE);
    }

    private static Forgetting ticket(String number) {
        return Forgetting.of(List.of(new TicketName(null, number)), List.of(), List.of());
    }

    private Forgotten forget(Forgetting what) {
        return store().forgetting().forget(what, AT);
    }

    private void ask(String id, String query, String understood) {
        store().recommendations()
                .append(new Recommendation(
                        id, AT, Actor.LOCAL, query, understood, null, List.of(), "g1", "s1", "m1", null));
    }

    private static Outcome outcome(String request, @Nullable String note) {
        return new Outcome(
                request, "c-1", null, OutcomeKind.FIXED, OutcomeSource.TAP, 1, null, note, Actor.LOCAL, AT, null);
    }

    @Test
    void forget_ticket_isGoneWithItsCaseAndKeptOut() {
        String id = take(leak("WX-1", 0));
        take(leak("WX-2", 0).withCause("别的", CauseBasis.STATED));
        assertThat(store().forgetting().unfinished()).isFalse();
        Forgotten forgotten = forget(ticket("WX-1"));
        assertThat(forgotten.tickets()).containsExactly(new TicketKey("default", "WX-1"));
        assertThat(forgotten.versions()).isEqualTo(1);
        assertThat(forgotten.known()).isFalse();
        assertThat(store().sources().versions(leak("WX-1", 0).key())).isEmpty();
        assertThat(store().sources().count()).isEqualTo(1);
        assertThat(store().cases().find(id)).map(FaultCase::seenInTickets).contains(1);
        assertThat(store().forgetting().unfinished()).isTrue();
        store().forgetting().compact();
        store().forgetting().finished();
        assertThat(store().forgetting().unfinished()).isFalse();
        assertThat(store().forgetting()
                        .isForgotten(leak("WX-1", 5).onUnit("SN 99").ticket(), List.of()))
                .isTrue();
        assertThat(store().forgetting().isForgotten(leak("WX-2", 0).ticket(), List.of()))
                .isFalse();
        store().check();
        Forgotten again = forget(ticket("WX-1"));
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.known()).isTrue();
    }

    @Test
    void forget_onlyTicketOfACase_caseIsGoneFromTheIndexToo() {
        String id = take(leak("WX-1", 0));
        long before = store().revision();
        assertThat(forget(ticket("WX-1")).cases()).containsExactly(id);
        assertThat(store().cases().changesSince(before, 9))
                .containsExactly(new CaseStore.CaseChange(store().revision(), id, true));
    }

    @Test
    void forget_inOneSource_leavesTheOthers() {
        Ticket sample = leak("WX-1", 0).ticket();
        store().sources().put(sample, JUDGEMENT, "a", "batch");
        assertThat(forget(Forgetting.of(List.of(new TicketName("north", "WX-1")), List.of(), List.of()))
                        .tickets())
                .isEmpty();
        assertThat(store().forgetting().isForgotten(sample, List.of())).isFalse();
        assertThat(store().sources().count()).isEqualTo(1);
    }

    private void question(String source, String number, String symptom) {
        QuestionText text = new QuestionText(QuestionKind.CAUSE, null, symptom, "", List.of());
        store().questions()
                .ask(
                        CaseQuestion.of("c", new TicketKey(source, number), text, Actor.LOCAL, AT, AT.plusSeconds(60)),
                        source + number + symptom);
    }

    @Test
    void forget_ticket_takesTheQuestionsAboutItAndThoseThatNameIt() {
        take(leak("WX-1", 0));
        question("default", "WX-1", "leaks");
        question("north", "WX-1", "leaks");
        question("default", "WX-2", "like WX-1");
        question("default", "WX-3", "leaks");
        forget(Forgetting.of(List.of(new TicketName("default", "WX-1")), List.of(), List.of()));
        assertThat(store().questions().newest(9, null))
                .extracting(q -> q.ticket().id())
                .containsExactly("default:WX-3", "north:WX-1");
        store().check();
    }

    @Test
    void forget_unit_takesAllItsTicketsAndItsRow() {
        take(leak("WX-1", 0).onUnit("sn 7a"));
        take(leak("WX-2", 0).onUnit("SN 7A"));
        take(leak("WX-2", 1).onUnit("SN 8"));
        take(leak("WX-3", 0).onUnit("SN 7"));
        Equipment unit = new Equipment(
                "SN 7a", EquipmentScope.of("pump", null, null, null, null), null, null, null, null, null, null);
        store().equipment().put(unit);
        Forgotten forgotten = forget(Forgetting.of(List.of(), List.of(" Sn 7A"), List.of()));
        assertThat(forgotten.tickets()).extracting(TicketKey::number).containsExactly("WX-1", "WX-2");
        assertThat(forgotten.units()).containsExactly("SN 7a");
        assertThat(store().equipment().list()).isEmpty();
        assertThat(store().sources().count()).isEqualTo(1);
        assertThat(store().forgetting().isForgottenUnit("sn 7a")).isTrue();
        assertThat(store().forgetting().isForgottenUnit("SN 7")).isFalse();
        assertThat(store().forgetting()
                        .isForgotten(leak("WX-9", 0).onUnit("Sn 7a").ticket(), List.of()))
                .isTrue();
        store().check();
    }

    @Test
    void forget_person_takesTicketsThatHoldTheTokenOrWereSolvedByThem() {
        String solver = store().sources().person(TOKEN);
        store().sources().person("⟦p:bbbbbbbb⟧");
        SampleTickets solved = leak("WX-1", 0);
        store().sources().put(solved.ticket().withSolver(solver), JUDGEMENT, "a", "batch");
        take(leak("WX-2", 0).withSymptom(TOKEN + "报修漏水"));
        take(leak("WX-3", 0));
        Forgotten forgotten = forget(Forgetting.of(List.of(), List.of(), List.of(TOKEN)));
        assertThat(forgotten.tickets()).extracting(TicketKey::number).containsExactly("WX-1", "WX-2");
        assertThat(forgotten.persons()).isEqualTo(1);
        assertThat(store().forgetting().isForgotten(leak("WX-9", 0).ticket(), List.of("⟦p:cccccccc⟧", TOKEN)))
                .isTrue();
        assertThat(store().forgetting().isForgotten(leak("WX-9", 0).ticket(), List.of("⟦p:cccccccc⟧")))
                .isFalse();
    }

    @Test
    void forget_linesThatNameOrQuote_goAndOthersStay() {
        take(leak("WX-1", 0).withSymptom("三号机组振动大并且机封处往外喷水").onUnit("SN 7"));
        ask("r-1", "同 wx-1 一样的问题", "{}");
        ask("r-2", "客户说 三号机组 振动大并且机封处往外喷水", "{}");
        ask("r-3", "水泵漏水", "{\"equipment\":\"pump SN 7\"}");
        ask("r-4", "WX-11 漏水", "{}");
        store().outcomes().append(outcome("r-1", "和 WX-1 一样"));
        store().outcomes().append(outcome("r-2", "好了"));
        store().outcomes().append(outcome("r-3", null));
        store().outcomes()
                .append(new Outcome(
                        "r-4",
                        "c-1",
                        null,
                        OutcomeKind.FIXED,
                        OutcomeSource.TAP,
                        1,
                        null,
                        null,
                        Actor.LOCAL,
                        AT,
                        "SN 7"));
        Forgetting what = Forgetting.of(List.of(new TicketName(null, "WX-1")), List.of("SN 7"), List.of());
        Forgotten forgotten = forget(what);
        assertThat(forgotten.recommendations()).isEqualTo(3);
        assertThat(store().recommendations().latest(9))
                .extracting(Recommendation::id)
                .containsExactly("r-4");
        assertThat(forgotten.outcomes()).isEqualTo(2);
        assertThat(store().outcomes().count()).isEqualTo(2);
    }

    private void keep(String id, String text) {
        byte[] jpeg = id.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        store().photos().keep(KeptPhoto.of(id, AT, Actor.LOCAL, jpeg, text), jpeg);
    }

    @Test
    void forget_photosThatNameItOrBelongToItsQuestions_areGone() {
        take(leak("WX-1", 0));
        keep("plate", "S/N SN-7 400 V");
        keep("asked", "");
        keep("other", "S/N SN-70");
        keep("bare", "");
        ask("r-1", "unit SN-7 leaks", "{}");
        ask("r-2", "something else", "{}");
        store().photos().askedWith("r-1", List.of("asked"));
        store().photos().askedWith("r-2", List.of("bare"));
        store().photos().tie("c-1", List.of("plate", "asked", "bare"));
        Forgetting what = Forgetting.of(List.of(), List.of("SN-7"), List.of());
        assertThat(store().forgetting().preview(what, AT).photos()).isEqualTo(2);
        assertThat(store().photos().find("plate")).isPresent();
        Forgotten forgotten = forget(what);
        assertThat(forgotten.photos()).isEqualTo(2);
        assertThat(forgotten.isEmpty()).isFalse();
        assertThat(store().photos().findAll(List.of("plate", "asked", "other", "bare")))
                .extracting(KeptPhoto::id)
                .containsExactly("other", "bare");
        assertThat(store().photos().bytes("plate")).isEmpty();
        assertThat(store().photos().ofCase("c-1")).extracting(KeptPhoto::id).containsExactly("bare");
        store().check();
    }

    @Test
    void forget_statisticsLearnedWithIt_areWithdrawn() {
        take(leak("WX-1", 0));
        store().statistics().save(new StatisticsVersion("s1", ProductLine.DEFAULT, "k", 1, AT, new byte[] {1}));
        assertThat(forget(ticket("WX-7")).statistics()).isZero();
        assertThat(forget(ticket("WX-1")).statistics()).isEqualTo(1);
        assertThat(store().statistics().find("s1")).isEmpty();
    }

    @Test
    void forget_caseThatAPersonEdited_keepsWhatThePersonWroteOnly() {
        String id = take(leak("WX-1", 0));
        FaultCase found = store().cases().find(id).orElseThrow();
        Symptom own = new Symptom(
                "密封处成线漏水", Language.ZH, 1, found.symptoms().getFirst().evidence());
        Article article = new Article(
                found.scope(),
                found.cause(),
                List.of(own, found.symptoms().getFirst()),
                List.of(),
                List.of(),
                "ELP",
                null);
        Change edit = new Change(new Actor("p-editor"), AT, "clearer");
        store().cases().edit(id, 1, article, edit);
        Forgotten forgotten = forget(ticket("WX-1"));
        assertThat(forgotten.cases()).isEmpty();
        assertThat(forgotten.kept()).extracting(KeptCase::caseId).containsExactly(id);
        FaultCase kept = store().cases().find(id).orElseThrow();
        assertThat(kept.symptoms()).containsExactly(new Symptom("密封处成线漏水", Language.ZH, 1, List.of()));
        assertThat(kept.cause().isKnown()).isFalse();
        assertThat(kept.failureMode()).isEqualTo("ELP");
        assertThat(kept.causeKey()).doesNotContain("机械密封磨损");
        assertThat(store().cases().versions(id).toString())
                .doesNotContain("机封处漏水")
                .doesNotContain("WX-1");
        store().check();
        take(leak("WX-2", 0));
        assertThat(store().cases().find(id)).map(FaultCase::causeKey).contains("机械密封磨损");
    }

    @Test
    void forget_ticketNamedByAnother_saysWhich() {
        take(leak("WX-1", 0));
        take(leak("WX-2", 0).withSymptom("与 WX-1 相同"));
        take(leak("WX-3", 0).withSymptom("与 WX-12 相同"));
        assertThat(forget(ticket("WX-1")).mentions())
                .extracting(TicketKey::number)
                .containsExactly("WX-2");
    }

    @Test
    void forget_ticketOfTheRowAbove_isNoLongerPointedAt() {
        take(leak("WX-1", 0));
        Ticket below = leak("WX-2", 0).ticket().withAttribute(new Attribute(Attribute.ROW_ABOVE, "WX-1", false));
        Ticket other = leak("WX-3", 0).ticket().withAttribute(new Attribute(Attribute.ROW_ABOVE, "WX-12", false));
        Judgement asAbove = new Judgement(
                TicketKind.FAULT,
                TicketGrade.D,
                "nothing told",
                "1",
                List.of(new Mark(MarkKind.AS_ABOVE, null, null, "WX-1")),
                null);
        store().sources().put(below, asAbove, "k-2", "batch");
        store().sources().put(other, JUDGEMENT, "k-3", "batch");

        forget(ticket("WX-1"));

        assertThat(store().sources().find(below.key()))
                .get()
                .hasToString(leak("WX-2", 0).ticket().toString());
        assertThat(store().sources().judgement(below.key()))
                .map(Judgement::marks)
                .contains(List.of(new Mark(MarkKind.AS_ABOVE, null, null, null)));
        assertThat(store().sources().find(other.key())).contains(other);
        assertThat(store().forgetting()
                        .isForgottenTicket(new TicketKey(below.key().source(), "WX-1")))
                .isTrue();
        assertThat(store().forgetting().isForgottenTicket(other.key())).isFalse();
    }

    @Test
    void preview_saysWhatWouldGo_andErasesNothing() {
        take(leak("WX-1", 0));
        ask("r-1", "WX-1", "{}");
        long revision = store().revision();
        Forgotten preview = store().forgetting().preview(ticket("WX-1"), AT);
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(store().sources().count()).isEqualTo(1);
        assertThat(store().forgetting().isForgotten(leak("WX-1", 0).ticket(), List.of()))
                .isFalse();
        assertThat(store().forgetting().unfinished()).isFalse();
        assertThat(forget(ticket("WX-1"))).isEqualTo(preview);
    }
}
