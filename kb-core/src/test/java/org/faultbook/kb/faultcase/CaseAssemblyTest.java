package org.faultbook.kb.faultcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.START;
import static org.faultbook.kb.SampleTickets.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CaseAssemblyTest {
    private static final Instant NOW = START.plus(Duration.ofDays(365));

    private static CaseHead head(int tickets) {
        CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, "seal", List.of());
        return new CaseHead("c-1", key, ArticleLife.DRAFTED, null, null, tickets, tickets, 7);
    }

    private static FaultCase assemble(SampleTickets... tickets) {
        List<Visit> visits = new ArrayList<>();
        for (SampleTickets ticket : tickets) {
            visits.add(new Visit(ticket.contribution(), false));
        }
        return CaseAssembly.of(head(tickets.length), visits, NOW);
    }

    private static SampleTickets mended(String number, ActOutcome outcome) {
        return leak(number, 0).withAct("换机封", FixKind.LASTING, outcome);
    }

    @Test
    void symptoms_sameWordingUpToWidthAndSpaces_mergeMostFrequentFirst() {
        FaultCase found = assemble(
                leak("1", 0).withSymptom("异响"),
                leak("2", 0).withSymptom("机封处漏水。"),
                leak("3", 0).withSymptom("机封处 漏水"),
                leak("4", 0).withSymptom("机封处 漏水"),
                leak("5", 0).withSymptom("轴承发烫"));
        assertThat(found.symptoms()).extracting(Symptom::text).containsExactly("机封处 漏水", "异响", "轴承发烫");
        assertThat(found.symptoms()).extracting(Symptom::seenInTickets).containsExactly(3, 1, 1);
    }

    @Test
    void symptoms_differentNumbers_stayApart() {
        assertThat(assemble(
                                leak("1", 0).withSymptom("pressure 10.5"),
                                leak("2", 0).withSymptom("pressure 105"))
                        .symptoms())
                .hasSize(2);
    }

    @Test
    void symptoms_manyWordings_atMost40() {
        SampleTickets[] tickets = IntStream.range(0, 60)
                .mapToObj(i -> leak("n" + i, 0).withSymptom("wording " + i))
                .toArray(SampleTickets[]::new);
        assertThat(assemble(tickets).symptoms()).hasSize(40);
    }

    @Test
    void evidence_manyTickets_newestFive() {
        SampleTickets[] tickets =
                IntStream.range(0, 9).mapToObj(i -> leak("n" + i, i)).toArray(SampleTickets[]::new);
        assertThat(assemble(tickets).symptoms().getFirst().evidence())
                .extracting(Evidence::sourceId)
                .containsExactly("default:n8", "default:n7", "default:n6", "default:n5", "default:n4");
    }

    @Test
    void cause_statedOnce_goesBeforeInferredOften() {
        FaultCase found = assemble(
                leak("1", 0).withCause("换过的密封", CauseBasis.INFERRED),
                leak("2", 0).withCause("换过的密封", CauseBasis.INFERRED),
                leak("3", 0).withCause("密封面干磨", CauseBasis.STATED));
        assertThat(found.cause().text()).isEqualTo("密封面干磨");
        assertThat(found.cause().basis()).isEqualTo(CauseBasis.STATED);
        assertThat(found.cause().evidence()).hasSize(1);
    }

    @Test
    void cause_toldInManyWords_isTheWordingNearestToAll() {
        FaultCase found = assemble(
                leak("1", 0).withCause("密封老了", CauseBasis.STATED),
                leak("2", 0).withCause("机封磨损", CauseBasis.STATED),
                leak("3", 0).withCause("水泵机封磨损", CauseBasis.STATED),
                leak("4", 0).withCause("机封磨损严重", CauseBasis.STATED));
        assertThat(found.cause().text()).isEqualTo("机封磨损");
        assertThat(found.cause().evidence()).hasSize(1);
    }

    @Test
    void fixes_partsToldByAct_standWithThatActOnly() {
        FixAct cleaned = new FixAct("clean:x", FixKind.LASTING, "清洗滤网", ActOutcome.SEEN, List.of());
        FixAct changed = new FixAct("replace:y", FixKind.LASTING, "换机封", ActOutcome.SEEN, List.of())
                .withParts(List.of(new PartUse("机封", null, null)));
        FaultCase found = assemble(leak("1", 0).withAct(cleaned).withAct(changed));
        assertThat(found.fixes())
                .allMatch(fix -> fix.parts().size() == (fix.id().equals("replace:y") ? 1 : 0));
    }

    @Test
    void fixes_onlyAdvised_areNone() {
        assertThat(assemble(leak("1", 0).withAct("换泵", FixKind.LASTING, ActOutcome.NOT_TRIED))
                        .fixes())
                .isEmpty();
    }

    @Test
    void fixes_onlyFailed_areNone() {
        FaultCase found = assemble(
                leak("1", 0).withAct("换泵", FixKind.LASTING, ActOutcome.NOT_FIXED),
                mended("2", ActOutcome.SEEN).withAct("复位", FixKind.TEMPORARY, ActOutcome.NOT_FIXED));
        assertThat(found.fixes()).extracting(Fix::id).containsExactly("换机封");
    }

    @Test
    void cause_nobodyKnows_isUnknown() {
        assertThat(assemble(leak("1", 0).withCause("?", CauseBasis.UNKNOWN)).cause())
                .isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void fixes_failedAttemptInOneTicket_countsAsFailed() {
        Fix fix = assemble(
                        mended("1", ActOutcome.SEEN),
                        mended("2", ActOutcome.NOT_FIXED),
                        mended("3", ActOutcome.NOT_FIXED).withAct("换机封", FixKind.LASTING, ActOutcome.SEEN),
                        mended("4", ActOutcome.NOT_TRIED))
                .fixes()
                .getFirst();
        assertThat(fix.tally()).isEqualTo(new FixTally(2, 1, 2));
    }

    @Test
    void fixes_severalActs_mostSeenFirstWithMedianMinutesAndParts() {
        FaultCase found = assemble(
                mended("1", ActOutcome.SEEN).withMinutes(30),
                mended("2", ActOutcome.SEEN).withMinutes(90),
                mended("3", ActOutcome.SEEN).withMinutes(40),
                leak("4", 0).withAct("复位", FixKind.TEMPORARY, ActOutcome.SEEN));
        assertThat(found.fixes()).extracting(Fix::id).containsExactly("换机封", "复位");
        assertThat(found.fixes().getFirst().minutes()).isEqualTo(40);
        assertThat(found.fixes().getFirst().parts()).hasSize(1);
        assertThat(found.fixes().getLast().kind()).isEqualTo(FixKind.TEMPORARY);
    }

    @Test
    void fixes_ticketsCloseWithAnotherSince_olderOneIsSuperseded() {
        List<SampleTickets> tickets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tickets.add(leak("old-" + i, i).withAct("紧固:接头", FixKind.LASTING, ActOutcome.SEEN));
        }
        for (int i = 0; i < 2; i++) {
            tickets.add(leak("new-" + i, 20 + i).withAct("更换:接头", FixKind.LASTING, ActOutcome.SEEN));
        }
        assertThat(supersededBy(tickets, "紧固:接头")).isNull();
        tickets.add(leak("new-2", 30).withAct("更换:接头", FixKind.LASTING, ActOutcome.SEEN));
        assertThat(supersededBy(tickets, "紧固:接头")).isEqualTo("更换:接头");
        assertThat(supersededBy(tickets, "更换:接头")).isNull();
        tickets.add(leak("old-9", 40).withAct("紧固:接头", FixKind.LASTING, ActOutcome.SEEN));
        assertThat(supersededBy(tickets, "紧固:接头")).isNull();
    }

    @Test
    void fixes_rareOneNotSeenForAWhile_isNotSuperseded() {
        List<SampleTickets> tickets = new ArrayList<>();
        tickets.add(leak("rare", 3).withAct("校准:接头", FixKind.LASTING, ActOutcome.SEEN));
        for (int i = 0; i < 6; i++) {
            tickets.add(leak("often-" + i, i < 3 ? i : 10 + i).withAct("更换:接头", FixKind.LASTING, ActOutcome.SEEN));
        }
        assertThat(supersededBy(tickets, "校准:接头")).isNull();
    }

    private static @Nullable String supersededBy(List<SampleTickets> tickets, String key) {
        return assemble(tickets.toArray(SampleTickets[]::new)).fixes().stream()
                .filter(f -> f.id().equals(key))
                .findFirst()
                .orElseThrow()
                .supersededBy();
    }

    @Test
    void fixes_oneActProhibited_isNeverASuccess() {
        Fix fix = assemble(
                        mended("1", ActOutcome.SEEN), leak("2", 0).withAct("换机封", FixKind.PROHIBITED, ActOutcome.SEEN))
                .fixes()
                .getFirst();
        assertThat(fix.kind()).isEqualTo(FixKind.PROHIBITED);
        assertThat(fix.tally()).isEqualTo(new FixTally(2, 0, 0));
    }

    @Test
    void of_shuffledVisits_isTheSameCase() {
        Random random = new Random(42);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            SampleTickets ticket = mended("n" + i, ActOutcome.values()[random.nextInt(4)])
                    .withSymptom("s" + random.nextInt(60))
                    .withMinutes(random.nextInt(100));
            visits.add(new Visit(ticket.contribution(), random.nextBoolean()));
        }
        FaultCase first = CaseAssembly.of(head(300), visits, NOW);
        Collections.shuffle(visits, random);
        assertThat(CaseAssembly.of(head(300), visits, NOW)).isEqualTo(first);
    }

    @Test
    void staysUntil_unsettledTicket_isTheDayItsFixHasHeld() {
        SampleTickets ticket = mended("1", ActOutcome.SEEN);
        List<Visit> visits = List.of(new Visit(ticket.contribution(), false));
        Instant settled = ticket.closed().plus(RepeatVisit.WINDOW);
        assertThat(CaseAssembly.staysUntil(visits, ticket.closed())).isEqualTo(settled);
        assertThat(CaseAssembly.staysUntil(visits, settled)).isEqualTo(Instant.MAX);
        assertThat(CaseAssembly.of(head(1), visits, settled)
                        .fixes()
                        .getFirst()
                        .tally()
                        .fixed())
                .isEqualTo(1);
        assertThat(CaseAssembly.of(head(1), visits, settled.minusMillis(1))
                        .fixes()
                        .getFirst()
                        .tally()
                        .fixed())
                .isZero();
    }

    @Test
    void identity_equalKeys_equalIdsWhateverTheOrderOfCodes() {
        CaseIdentity identity = new CaseIdentity(SampleTickets.KEY);
        CaseKey one = new CaseKey(ProductLine.DEFAULT, SCOPE, "seal", List.of("E2", "E1"));
        CaseKey two = new CaseKey(ProductLine.DEFAULT, SCOPE, "seal", List.of("E1", "E2"));
        assertThat(identity.of(one)).isEqualTo(identity.of(two)).matches("c-[a-z2-7]{16}");
        assertThat(new CaseIdentity(new byte[] {1}).of(one)).isNotEqualTo(identity.of(one));
    }
}
