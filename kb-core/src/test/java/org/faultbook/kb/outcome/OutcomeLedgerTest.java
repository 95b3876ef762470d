package org.faultbook.kb.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.FixTally;
import org.junit.jupiter.api.Test;

final class OutcomeLedgerTest {
    private static final Instant DAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant LONG_AFTER = DAY.plus(Duration.ofDays(200));
    private static final List<String> CASE = List.of("c-1");

    @Test
    void of_laterWordOfTheSameEngineer_prevails() {
        OutcomeLedger ledger = ledger(
                LONG_AFTER,
                outcome(OutcomeKind.FIXED, OutcomeSource.CLOSING_TEXT, 0),
                outcome(OutcomeKind.NOT_FIXED, OutcomeSource.TAP, 2));
        assertThat(ledger.tally(CASE, "seal")).isEqualTo(new FixTally(0, 0, 1));
    }

    @Test
    void of_callbackBeforeALaterTap_callbackPrevails() {
        OutcomeLedger ledger = ledger(
                LONG_AFTER,
                outcome(OutcomeKind.NOT_FIXED, OutcomeSource.CALLBACK, 1),
                outcome(OutcomeKind.FIXED, OutcomeSource.TAP, 3));
        assertThat(ledger.verdicts()).singleElement().extracting(Verdict::kind).isEqualTo(OutcomeKind.NOT_FIXED);
    }

    @Test
    void of_successBeforeThirtyDays_seenAndNotYetHeld() {
        Outcome fixed = outcome(OutcomeKind.FIXED, OutcomeSource.TAP, 0);
        assertThat(ledger(DAY.plus(Duration.ofDays(29)), fixed).tally(CASE, "seal"))
                .isEqualTo(new FixTally(1, 0, 0));
        assertThat(ledger(DAY.plus(Duration.ofDays(30)), fixed).tally(CASE, "seal"))
                .isEqualTo(new FixTally(1, 1, 0));
    }

    @Test
    void of_successFollowedByARepeatVisit_overturnedAtOnce() {
        Outcome fixed = outcome(OutcomeKind.FIXED, OutcomeSource.CALLBACK, 0);
        OutcomeLedger ledger = OutcomeLedger.of(List.of(fixed), o -> true, DAY.plus(Duration.ofDays(3)));
        assertThat(ledger.tally(CASE, "seal")).isEqualTo(new FixTally(0, 0, 1));
        assertThat(ledger.verdicts().getFirst().settled()).isTrue();
    }

    @Test
    void of_twoAnswersAndNotTried_countedEachAndNotAtAll() {
        Outcome first = outcome(OutcomeKind.FIXED, OutcomeSource.TAP, 0);
        OutcomeLedger ledger = ledger(
                LONG_AFTER,
                first,
                about("r-2", OutcomeKind.NOT_FIXED, OutcomeSource.TAP, 5),
                about("r-3", OutcomeKind.NOT_TRIED, OutcomeSource.TAP, 6),
                about("r-4", OutcomeKind.PARTIAL, OutcomeSource.TAP, 7));
        assertThat(ledger.tally(CASE, "seal")).isEqualTo(new FixTally(1, 1, 1));
        assertThat(ledger.tally(CASE, "seal", DAY.plus(Duration.ofDays(1)))).isEqualTo(new FixTally(0, 0, 1));
        assertThat(ledger.tally(CASE, "bearing")).isEqualTo(FixTally.NONE);
        assertThat(ledger.tally(List.of("c-2"), "seal")).isEqualTo(FixTally.NONE);
    }

    private static OutcomeLedger ledger(Instant now, Outcome... outcomes) {
        return OutcomeLedger.of(List.of(outcomes), o -> false, now);
    }

    private static Outcome outcome(OutcomeKind kind, OutcomeSource source, int day) {
        return about("r-1", kind, source, day);
    }

    private static Outcome about(String request, OutcomeKind kind, OutcomeSource source, int day) {
        Instant at = DAY.plus(Duration.ofDays(day));
        return new Outcome(request, "c-1", "seal", kind, source, 1, null, null, Actor.LOCAL, at, null);
    }
}
