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

    Considered abstaining(@Nullable AbstainReason reason) {
        return new Considered(asked, causes, alike, reason, generation, statistics, calibration);
    }

    /**
     * How much speaks for there being an answer at all: the best likeness among the first three causes, and how familiar
     * the question is, by the equipment it names and the words of the field in it.
     */
    public double strength() {
        double likeness = causes.stream()
                .limit(3)
                .mapToDouble(c -> c.evidence().strength())
                .max()
                .orElse(0);
        return causes.isEmpty() ? 0 : likeness + asked.familiarity();
    }
}
