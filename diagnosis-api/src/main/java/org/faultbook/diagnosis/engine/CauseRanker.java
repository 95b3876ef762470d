package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.faultbook.diagnosis.calibration.ConditionalLogit;
import org.faultbook.kb.search.Explanation;

/**
 * Ranks what was considered for a question by the chance of each cause, as closed tickets of the base taught it: a conditional
 * logit over the figures of the causes, with "none of these" as one more alternative (an outside option, McFadden 1974).
 *
 * @param reorders whether the chance orders them; else they keep their order and only get their chances
 */
public record CauseRanker(ConditionalLogit learned, boolean reorders) {
    /** Names the figures that weights are learned for: weights of others mean nothing. */
    public static final String FIGURES = "1";

    private static final int REASONS = 5;

    /** The causes, each with its chance; where it orders them likeliest first, ties in the order they came in. */
    List<CauseGroup> rank(List<CauseGroup> causes, List<Double> none) {
        double[] chances = learned.chances(alternatives(causes, none));
        return IntStream.range(0, causes.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> reorders ? -chances[i] : 0)
                        .thenComparing(i -> i))
                .map(i -> causes.get(i).withChance(chances[i]).explainedBy(reason(causes.get(i), chances[i])))
                .toList();
    }

    /** The chances of what was considered, first of {@link Considered#causes}, then of {@link Considered#alike}, then of none. */
    public double[] chances(Considered considered) {
        return learned.chances(alternatives(considered.all(), considered.none()));
    }

    /**
     * What is chosen among: the causes in their order, then none of them.
     *
     * @param none figures of none of them being it
     */
    public static double[][] alternatives(List<CauseGroup> causes, List<Double> none) {
        int own = CauseFigures.NAMES.size();
        double[][] figures = new double[causes.size() + 1][own + none.size()];
        for (int c = 0; c < causes.size(); c++) {
            List<Double> of = causes.get(c).figures();
            for (int i = 0; i < own; i++) {
                figures[c][i] = of.get(i);
            }
        }
        for (int i = 0; i < none.size(); i++) {
            figures[causes.size()][own + i] = none.get(i);
        }
        return figures;
    }

    private Explanation reason(CauseGroup cause, double chance) {
        double[] carried = new double[CauseFigures.NAMES.size()];
        Arrays.setAll(carried, i -> learned.weights().get(i) * cause.figures().get(i));
        List<Explanation> parts = new ArrayList<>();
        IntStream.range(0, carried.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(carried[i]))
                        .thenComparing(i -> i))
                .limit(REASONS)
                .forEach(i -> parts.add(Explanation.of(carried[i], CauseFigures.NAMES.get(i))));
        return new Explanation(
                chance, "chance, as closed tickets of this base taught it; figures that weigh most", parts);
    }
}
