package org.faultbook.kb.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds of one fix that one answer showed, of all that was told of it.
 *
 * @param fixId null where the word is of the cause
 * @param settled false for a success of the last 30 days: a repeat visit may still overturn it
 */
public record Verdict(
        String requestId, String caseId, @Nullable String fixId, OutcomeKind kind, boolean settled, Instant at) {}
