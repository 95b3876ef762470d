package org.faultbook.diagnosis.engine;

import java.util.Comparator;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.kb.faultcase.FixKind;
import org.jspecify.annotations.Nullable;

/** The fix that a plan uses for a cause: of its lasting ones the one that ends the fault soonest on average. */
record BestFix(RepairCosts costs) {
    /** A lasting fix of the cause that holds ends the fault four times of five, until its own outcomes say otherwise. */
    private static final double HELD = 4;

    private static final double TRIED = 5;

    /** How often a repair nobody has tried ends the fault where its cause holds, 0 to 1. */
    static final double UNTRIED = HELD / TRIED;

    /** Null where the cause has no lasting fix. */
    @Nullable
    RankedFix of(DiagnosedCause cause) {
        return cause.fixes().stream()
                .filter(f -> f.kind() == FixKind.LASTING)
                .max(Comparator.comparingDouble(f -> success(f) / minutes(f)))
                .orElse(null);
    }

    /** Minutes a fix takes, above 0; assumed where nobody told. */
    double minutes(RankedFix fix) {
        return fix.minutes() == null || fix.minutes() < 1 ? costs.repair() : fix.minutes();
    }

    /** How often a fix ends the fault where its cause holds, above 0, at most 1. */
    static double success(RankedFix fix) {
        return (fix.fixed() + HELD) / (fix.tried() + TRIED);
    }
}
