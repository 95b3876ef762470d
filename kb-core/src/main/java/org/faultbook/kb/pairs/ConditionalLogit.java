package org.faultbook.kb.pairs;

import java.util.List;

/**
 * Weights of features by which the right record was chosen among others (conditional logit, McFadden 1974; as a ranking
 * loss ListNet, Cao et al. 2007). A ridge holds them to where they start, in units of what a feature varies within a choice.
 */
final class ConditionalLogit {
    private static final int STEPS = 60;
    private static final double NOTHING = 1e-9;

    private ConditionalLogit() {}

    /**
     * One past choice.
     *
     * @param features records x features
     * @param right by record, at least one
     */
    record Choice(double[][] features, boolean[] right) {}

    /** The weights, one per feature; the start where nothing was chosen. */
    static double[] fit(List<Choice> choices, double[] start, double ridge) {
        double[] scale = scales(choices, start.length);
        double[] held = new double[start.length];
        for (int f = 0; f < held.length; f++) {
            held[f] = start[f] * scale[f];
        }
        double[] found = Descent.lowest(
                (weights, gradient) -> {
                    double loss = 0;
                    for (int f = 0; f < weights.length; f++) {
                        double moved = weights[f] - held[f];
                        loss += ridge / 2 * moved * moved;
                        gradient[f] = ridge * moved;
                    }
                    for (Choice choice : choices) {
                        double[] scores = new double[choice.features().length];
                        for (int j = 0; j < scores.length; j++) {
                            for (int f = 0; f < weights.length; f++) {
                                scores[j] += weights[f] * choice.features()[j][f] / scale[f];
                            }
                        }
                        loss -= Softmax.gradient(scores, choice.right());
                        for (int j = 0; j < scores.length; j++) {
                            for (int f = 0; f < weights.length; f++) {
                                gradient[f] += scores[j] * choice.features()[j][f] / scale[f];
                            }
                        }
                    }
                    return loss;
                },
                held,
                STEPS);
        for (int f = 0; f < found.length; f++) {
            found[f] /= scale[f];
        }
        return found;
    }

    private static double[] scales(List<Choice> choices, int features) {
        double[] squares = new double[features];
        long records = 0;
        for (Choice choice : choices) {
            records += choice.features().length;
            for (int f = 0; f < features; f++) {
                double mean = 0;
                for (double[] of : choice.features()) {
                    mean += of[f] / choice.features().length;
                }
                for (double[] of : choice.features()) {
                    squares[f] += (of[f] - mean) * (of[f] - mean);
                }
            }
        }
        for (int f = 0; f < features; f++) {
            double scale = records == 0 ? 0 : Math.sqrt(squares[f] / records);
            squares[f] = scale < NOTHING ? 1 : scale;
        }
        return squares;
    }
}
