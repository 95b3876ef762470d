package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.junit.jupiter.api.Test;

/** What every {@link OutcomeStore} does. */
public abstract class OutcomeStoreContract {
    private static final Instant AT = Instant.parse("2026-02-03T10:11:12.123456789Z");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private static Outcome outcome(String request, String caseId, Instant at) {
        return new Outcome(
                request, caseId, "换密封", OutcomeKind.FIXED, OutcomeSource.TAP, 1, 45, null, Actor.LOCAL, at, null);
    }

    @Test
    void append_outcomes_oldestFirst() {
        Outcome later = outcome("r-1", "c-1", AT.plusSeconds(5));
        Outcome earlier = outcome("r-2", "c-1", AT);
        Outcome other = outcome("r-2", "c-2", AT.plusSeconds(9));
        store().outcomes().append(later);
        store().outcomes().append(earlier);
        store().outcomes().append(other);
        assertThat(store().outcomes().ofCase("c-1")).containsExactly(earlier, later);
        assertThat(store().outcomes().ofRequest("r-2")).containsExactly(earlier, other);
        assertThat(store().outcomes().ofCase("c-3")).isEmpty();
        assertThat(store().outcomes().count()).isEqualTo(3);
    }

    @Test
    void ofCases_moreThanTwoHundred_theNewestOfEachOldestFirst() {
        for (int i = 0; i < 203; i++) {
            store().outcomes().append(outcome("r-" + i, "c-1", AT.plusSeconds(i)));
        }
        Outcome between = outcome("s-1", "c-2", AT.plusSeconds(100).plusMillis(1));
        store().outcomes().append(between);
        store().outcomes().append(outcome("s-2", "c-3", AT));
        List<Outcome> found = store().outcomes().ofCases(List.of("c-1", "c-2", "c-9"));
        assertThat(found).hasSize(201);
        assertThat(found.getFirst().requestId()).isEqualTo("r-3");
        assertThat(found.get(98)).isEqualTo(between);
        assertThat(store().outcomes().ofCases(List.of())).isEmpty();
    }

    private static Outcome told(String request, OutcomeKind kind, Instant at) {
        return new Outcome(request, "c-1", null, kind, OutcomeSource.TAP, 1, null, null, Actor.LOCAL, at, null);
    }

    @Test
    void unsolvedSince_failedAndNeverFixed_newestFirst() {
        store().outcomes().append(told("r-old", OutcomeKind.NOT_FIXED, AT.minusSeconds(9)));
        store().outcomes().append(told("r-1", OutcomeKind.NOT_FIXED, AT));
        store().outcomes().append(told("r-2", OutcomeKind.NOT_FIXED, AT.plusSeconds(1)));
        store().outcomes().append(told("r-3", OutcomeKind.NOT_FIXED, AT.plusSeconds(2)));
        store().outcomes().append(told("r-3", OutcomeKind.FIXED, AT.minusSeconds(20)));
        store().outcomes().append(told("r-4", OutcomeKind.PARTIAL, AT.plusSeconds(3)));
        store().outcomes().append(told("r-1", OutcomeKind.NOT_FIXED, AT.plusSeconds(4)));
        assertThat(store().outcomes().unsolvedSince(AT, 9)).containsExactly("r-1", "r-2");
        assertThat(store().outcomes().unsolvedSince(AT, 1)).containsExactly("r-1");
    }

    @Test
    void casesSince_anInstant_thoseToldOfFromThenOnInOrder() {
        store().outcomes().append(outcome("r-1", "c-3", AT.plusSeconds(5)));
        store().outcomes().append(outcome("r-2", "c-1", AT));
        store().outcomes().append(outcome("r-3", "c-2", AT.minusSeconds(1)));
        store().outcomes().append(outcome("r-4", "c-1", AT.plusSeconds(9)));
        assertThat(store().outcomes().casesSince(AT)).containsExactly("c-1", "c-3");
    }

    @Test
    void append_equalOutcome_onceOnly() {
        store().outcomes().append(outcome("r-1", "c-1", AT));
        store().outcomes().append(outcome("r-1", "c-1", AT));
        assertThat(store().outcomes().count()).isEqualTo(1);
        store().outcomes().append(outcome("r-1", "c-1", AT.plusNanos(1)));
        assertThat(store().outcomes().count()).isEqualTo(2);
    }
}
