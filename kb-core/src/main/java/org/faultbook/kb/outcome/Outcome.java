package org.faultbook.kb.outcome;

import java.time.Instant;
import org.faultbook.kb.access.Actor;
import org.jspecify.annotations.Nullable;

/** One append-only entry of the outcome ledger. {@code rankShown} counts from 1; {@code note} is masked. */
public record Outcome(
        String requestId,
        String caseId,
        @Nullable String fixId,
        OutcomeKind kind,
        OutcomeSource source,
        @Nullable Integer rankShown,
        @Nullable Integer minutes,
        @Nullable String note,
        Actor actor,
        Instant at) {
    public Outcome {
        if (requestId.isBlank() || caseId.isBlank()) {
            throw new IllegalArgumentException("an outcome names its request and its case");
        }
    }
}
