package org.faultbook.kb.equipment;

import org.jspecify.annotations.Nullable;

/**
 * What decides whether one machine falls within a scope limited to some firmware, serial numbers or batch; null where it is
 * not known.
 *
 * @param firmware in its normal form ({@link Releases#firmware})
 * @param batch in its normal form ({@link Releases#batch})
 */
public record UnitTraits(
        @Nullable String firmware,
        @Nullable String serialNumber,
        @Nullable String batch) {
    /** Nothing is known. */
    public static final UnitTraits UNKNOWN = new UnitTraits(null, null, null);

    /** How a machine lies to the limits of a scope. */
    public enum Fit {
        /** The scope has no limit, or nothing is known of the machine that tells. */
        OPEN,
        /** The machine is within every limit that can be told. */
        INSIDE,
        /** The machine is outside a limit. */
        OUTSIDE
    }

    /** How this machine lies to the limits of a scope; which machine it is otherwise is not asked. */
    public Fit within(EquipmentScope scope) {
        Fit firmwares = fit(scope.firmware(), firmware);
        Fit serials = fit(scope.serials(), serialNumber);
        Fit batches = batch(scope.batch());
        if (firmwares == Fit.OUTSIDE || serials == Fit.OUTSIDE || batches == Fit.OUTSIDE) {
            return Fit.OUTSIDE;
        }
        boolean told = firmwares == Fit.INSIDE || serials == Fit.INSIDE || batches == Fit.INSIDE;
        return told ? Fit.INSIDE : Fit.OPEN;
    }

    private Fit batch(@Nullable String limit) {
        if (limit == null || batch == null || !Releases.comparable(limit, batch)) {
            return Fit.OPEN;
        }
        return limit.equalsIgnoreCase(batch) ? Fit.INSIDE : Fit.OUTSIDE;
    }

    private static Fit fit(@Nullable ValueRange range, @Nullable String value) {
        if (range == null || value == null) {
            return Fit.OPEN;
        }
        return range.contains(value) ? Fit.INSIDE : Fit.OUTSIDE;
    }
}
