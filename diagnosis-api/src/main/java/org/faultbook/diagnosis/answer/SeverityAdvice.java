package org.faultbook.diagnosis.answer;

import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How urgent it is and how such faults were handled.
 *
 * @param level 1 urgent to 4 suggestion
 * @param handling null where past tickets do not tell
 * @param handlingShare share of the past tickets of this cause solved that way, 0 to 1; null where unknown
 */
public record SeverityAdvice(
        int level,
        LocalizedText why,
        int respondWithinHours,
        @Nullable Handling handling,
        @Nullable Double handlingShare) {
    /** How a fault is handled. */
    public enum Handling {
        WITH_EXPERT,
        ON_SITE,
        REMOTE,
        PARTS_BY_POST,
        MAINTENANCE_PLAN
    }

    public SeverityAdvice {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("severity is 1 to 4: " + level);
        }
    }
}
