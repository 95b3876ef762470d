package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Everything considered for a question before it is decided what to show.
 *
 * @param causes ranked, known causes only; filled also where the engine abstains
 * @param alike cases of unknown cause, ranked
 * @param signs what speaks for and against there being an answer
 * @param none what a cause ranker weighs for none of the causes being it
 * @param abstain null where the engine answers
 * @param passages what manuals say of it, best first
 */
public record Considered(
        UnderstoodQuestion asked,
        List<CauseGroup> causes,
        List<CauseGroup> alike,
        Signs signs,
        List<Double> none,
        @Nullable AbstainReason abstain,
        String generation,
        LearnedStatistics statistics,
        Calibration calibration,
        List<CitedPassage> passages) {
    /** Causes among which one that answers the fault code makes an answer. */
    private static final int ANSWERED_BY_CODE = 3;

    public Considered {
        causes = List.copyOf(causes);
        alike = List.copyOf(alike);
        none = List.copyOf(none);
        passages = List.copyOf(passages);
    }

    /** Without what manuals say. */
    public Considered(
            UnderstoodQuestion asked,
            List<CauseGroup> causes,
            List<CauseGroup> alike,
            Signs signs,
            List<Double> none,
            @Nullable AbstainReason abstain,
            String generation,
            LearnedStatistics statistics,
            Calibration calibration) {
        this(asked, causes, alike, signs, none, abstain, generation, statistics, calibration, List.of());
    }

    Considered concluding(@Nullable AbstainReason reason, List<CitedPassage> cited) {
        return new Considered(asked, causes, alike, signs, none, reason, generation, statistics, calibration, cited);
    }

    /** The same without reasons, to be kept for many questions at once. */
    public Considered unexplained() {
        return new Considered(
                asked,
                causes.stream().map(CauseGroup::unexplained).toList(),
                alike.stream().map(CauseGroup::unexplained).toList(),
                signs,
                none,
                abstain,
                generation,
                statistics,
                calibration,
                passages);
    }

    /** The known causes and then the cases of unknown cause. */
    public List<CauseGroup> all() {
        List<CauseGroup> all = new ArrayList<>(causes);
        all.addAll(alike);
        return all;
    }

    /** How much speaks for there being an answer at all, as this base has learned to weigh it; least where there is none. */
    public double strength() {
        return causes.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : calibration.answerable().score(signs.figures());
    }

    /**
     * Whether something would be said: a cause answers the very fault code, or the first is not of another class of machine than was
     * asked about and enough speaks for there being an answer.
     */
    public boolean answersUnder(Calibration other) {
        return causes.stream()
                        .limit(ANSWERED_BY_CODE)
                        .anyMatch(c -> c.evidence().code())
                || (!causes.isEmpty()
                        && !causes.getFirst().apart(asked.scope())
                        && other.answerable().score(signs.figures()) >= other.abstainBelow());
    }

    /** The figures that {@link #strength} weighs. */
    public double[] figures() {
        return signs.figures();
    }
}
