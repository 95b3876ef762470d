package org.faultbook.diagnosis.calibration;

import org.jspecify.annotations.Nullable;

/**
 * What folded questions on the own base taught about raw evidence.
 *
 * @param version names it in each answer
 * @param usableTickets tickets that could be asked
 * @param ranking the chance of each cause; null below {@link #ENOUGH} usable tickets
 * @param reorders whether causes rank better by that chance than by their scores
 * @param probability of being right by the chance that the ranking gives; null without one
 * @param answerable how figures of evidence are weighed into the strength
 * @param abstainBelow strength of evidence below which nothing is said
 */
public record Calibration(
        String version,
        int usableTickets,
        @Nullable ConditionalLogit ranking,
        boolean reorders,
        @Nullable ChanceMeaning probability,
        Answerable answerable,
        double abstainBelow) {
    /** Usable tickets from which on probabilities are shown and the limit is the base's own. */
    public static final int ENOUGH = 200;

    /** The fixed limit below that. */
    public static final double FIXED_LIMIT = 0.33;

    public Calibration {
        if ((ranking == null) != (probability == null)) {
            throw new IllegalArgumentException("a ranking and what its chances mean come together");
        }
    }

    public static final Calibration NONE = new Calibration("none", 0, null, false, null, Answerable.FIXED, FIXED_LIMIT);
}
