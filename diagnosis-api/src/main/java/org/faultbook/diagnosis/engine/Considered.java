package org.faultbook.diagnosis.engine;

import java.util.List;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Everything considered for a question before it is decided what to show.
 *
 * @param causes ranked, known causes only; filled also where the engine abstains
 * @param alike cases of unknown cause, ranked
 * @param abstain null where the engine answers
 */
public record Considered(
        UnderstoodQuestion asked,
        List<CauseGroup> causes,
        List<CauseGroup> alike,
        @Nullable AbstainReason abstain,
        String generation,
        LearnedStatistics statistics,
        Calibration calibration) {
    public Considered {
        causes = List.copyOf(causes);
        alike = List.copyOf(alike);
    }

    /** Strength of the best evidence among the first three causes, 0 where there is none. */
    public double strength() {
        return causes.stream()
                .limit(3)
                .mapToDouble(c -> c.evidence().strength())
                .max()
                .orElse(0);
    }
}
