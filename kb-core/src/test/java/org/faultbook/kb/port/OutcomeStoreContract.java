package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        return new Outcome(request, caseId, "换密封", OutcomeKind.FIXED, OutcomeSource.TAP, 1, 45, null, Actor.LOCAL, at);
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
    void append_equalOutcome_onceOnly() {
        store().outcomes().append(outcome("r-1", "c-1", AT));
        store().outcomes().append(outcome("r-1", "c-1", AT));
        assertThat(store().outcomes().count()).isEqualTo(1);
        store().outcomes().append(outcome("r-1", "c-1", AT.plusNanos(1)));
        assertThat(store().outcomes().count()).isEqualTo(2);
    }
}
