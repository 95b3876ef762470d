package org.faultbook.diagnosis.calibration;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the chances that a ranking gives mean on a base: the share of folded questions with like chances that such a cause
 * answered. Questions that name their machine and those that do not are told apart, as the same figures say less there.
 *
 * @param named for questions that name a machine
 * @param open for the others
 */
public record ChanceMeaning(IsotonicRegression named, IsotonicRegression open) {
    /** Points below which both kinds are taken together. */
    private static final int ENOUGH = 200;

    /** At least one of the lists must have points. */
    public static ChanceMeaning of(List<IsotonicRegression.Point> named, List<IsotonicRegression.Point> open) {
        IsotonicRegression both = named.size() < ENOUGH || open.size() < ENOUGH
                ? IsotonicRegression.of(
                        Stream.concat(named.stream(), open.stream()).toList())
                : null;
        return new ChanceMeaning(
                both != null && named.size() < ENOUGH ? both : IsotonicRegression.of(named),
                both != null && open.size() < ENOUGH ? both : IsotonicRegression.of(open));
    }

    public IsotonicRegression where(boolean namesEquipment) {
        return namesEquipment ? named : open;
    }
}
