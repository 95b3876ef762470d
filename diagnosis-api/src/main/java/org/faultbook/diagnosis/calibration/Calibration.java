package org.faultbook.diagnosis.calibration;

import org.jspecify.annotations.Nullable;

/**
 * What folded questions on the own base taught about raw evidence.
 *
 * @param version names it in each answer
 * @param usableTickets tickets that could be asked
 * @param probability of being right by standing (see the engine's evidence); null below {@link #ENOUGH} usable tickets
 * @param ranking how causes are ranked; null where what was learned ranked no better than without
 * @param answerable how figures of evidence are weighed into the strength
 * @param abstainBelow strength of evidence below which nothing is said
 */
public record Calibration(
        String version,
        int usableTickets,
        @Nullable IsotonicRegression probability,
        @Nullable ConditionalLogit ranking,
        Answerable answerable,
        double abstainBelow) {
    /** Usable tickets from which on probabilities are shown and the limit is the base's own. */
    public static final int ENOUGH = 200;

    /** The fixed limit below that. */
    public static final double FIXED_LIMIT = 0.33;

    public static final Calibration NONE = new Calibration("none", 0, null, null, Answerable.FIXED, FIXED_LIMIT);
}
