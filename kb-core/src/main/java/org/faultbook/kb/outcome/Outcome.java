package org.faultbook.kb.outcome;

import java.time.Instant;
import org.faultbook.kb.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One append-only entry of the outcome ledger.
 *
 * @param fixId the fix that was tried; null where the word is of the cause
 * @param rankShown from 1
 * @param note masked
 * @param unit serial number of the machine asked about, as {@link org.faultbook.kb.faultcase.RepeatVisit#unitKey} writes it;
 *     null where none was given
 */
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
        Instant at,
        @Nullable String unit) {
    public Outcome {
        if (requestId.isBlank() || caseId.isBlank()) {
            throw new IllegalArgumentException("an outcome names its request and its case");
        }
    }

    /** The same said of the case that answers for its own. */
    public Outcome ofCase(String answering) {
        return new Outcome(requestId, answering, fixId, kind, source, rankShown, minutes, note, actor, at, unit);
    }
}
