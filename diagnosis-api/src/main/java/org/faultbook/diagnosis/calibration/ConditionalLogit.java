package org.faultbook.diagnosis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The chance of each of several alternatives of being the one, from figures of each: conditional logit (McFadden 1974). Where
 * it is known only in shares which alternatives were right, their chances are mixed by the shares, and the likelihood of the
 * mixture is raised by expectation and maximisation (Dempster, Laird and Rubin 1977), each maximisation one Newton step under
 * a ridge penalty. Deterministic.
 *
 * @param weights one for each figure
 */
public record ConditionalLogit(List<Double> weights) {
    private static final int STEPS = 60;
    private static final int MANY = 500;
    private static final int PART = 5;
    private static final int HALVINGS = 20;
    private static final double STILL = 1e-7;

    public ConditionalLogit {
        weights = List.copyOf(weights);
    }

    /**
     * One choice that was made.
     *
     * @param figures of each alternative, all of one length
     * @param right how much of each alternative was right, 0 to 1; at least one above 0
     */
    public record Choice(double[][] figures, double[] right) {}

    /**
     * The weights under which the choices are likeliest.
     *
     * @param ridge half the penalty of a squared weight, after each figure is divided by its deviation
     */
    public static ConditionalLogit fit(List<Choice> choices, double ridge) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("choices are needed");
        }
        double[] spread = spread(choices);
        double[] beta = start(choices, spread, ridge);
        double value = value(choices, spread, beta, ridge);
        for (int step = 0; step < STEPS; step++) {
            double[] move = move(choices, spread, beta, ridge);
            double[] next = moved(beta, move, 1);
            double reached = value(choices, spread, next, ridge);
            double length = 1;
            for (int h = 0; h < HALVINGS && reached < value; h++) {
                length /= 2;
                next = moved(beta, move, length);
                reached = value(choices, spread, next, ridge);
            }
            if (reached <= value + STILL) {
                break;
            }
            beta = next;
            value = reached;
        }
        return new ConditionalLogit(
                Arrays.stream(unscaled(beta, spread)).boxed().toList());
    }

    /** Of many choices the weights that a part of them teaches: from there few steps are left. */
    private static double[] start(List<Choice> choices, double[] spread, double ridge) {
        double[] start = new double[spread.length];
        if (choices.size() >= MANY) {
            List<Choice> part = IntStream.iterate(0, i -> i < choices.size(), i -> i + PART)
                    .mapToObj(choices::get)
                    .toList();
            List<Double> weights = fit(part, ridge).weights;
            Arrays.setAll(start, i -> weights.get(i) * spread[i]);
        }
        return start;
    }

    /** The chance of each alternative, 1 in sum; empty for none. */
    public double[] chances(double[][] figures) {
        return chances(figures, weights.stream().mapToDouble(w -> w).toArray());
    }

    private static double[] chances(double[][] figures, double[] weights) {
        double[] chances = new double[figures.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < figures.length; a++) {
            double[] x = figures[a];
            if (x.length != weights.length) {
                throw new IllegalArgumentException(x.length + " figures for " + weights.length + " weights");
            }
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * x[i];
            }
            chances[a] = sum;
            most = Math.max(most, chances[a]);
        }
        double sum = 0;
        for (int a = 0; a < chances.length; a++) {
            chances[a] = Math.exp(chances[a] - most);
            sum += chances[a];
        }
        for (int a = 0; a < chances.length; a++) {
            chances[a] /= sum;
        }
        return chances;
    }

    /** The deviation of each figure over all alternatives; 1 where it is always the same. */
    private static double[] spread(List<Choice> choices) {
        int n = choices.getFirst().figures()[0].length;
        double[] sum = new double[n];
        double[] squares = new double[n];
        double count = 0;
        for (Choice choice : choices) {
            for (double[] x : choice.figures()) {
                count++;
                for (int i = 0; i < n; i++) {
                    sum[i] += x[i];
                    squares[i] += x[i] * x[i];
                }
            }
        }
        double[] spread = new double[n];
        for (int i = 0; i < n; i++) {
            double variance = squares[i] / count - Math.pow(sum[i] / count, 2);
            spread[i] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        return spread;
    }

    private static double value(List<Choice> choices, double[] spread, double[] beta, double ridge) {
        double value = 0;
        double[] weights = unscaled(beta, spread);
        for (Choice choice : choices) {
            double[] p = chances(choice.figures(), weights);
            double right = 0;
            for (int a = 0; a < p.length; a++) {
                right += p[a] * choice.right()[a];
            }
            value += Math.log(Math.max(right, Double.MIN_NORMAL));
        }
        for (double b : beta) {
            value -= ridge * b * b / 2;
        }
        return value;
    }

    /** The Newton step from the expected shares of the alternatives in what was right. */
    private static double[] move(List<Choice> choices, double[] spread, double[] beta, double ridge) {
        int n = beta.length;
        double[] gradient = new double[n];
        double[][] curvature = new double[n][n];
        double[] weights = unscaled(beta, spread);
        for (Choice choice : choices) {
            double[] p = chances(choice.figures(), weights);
            double right = 0;
            for (int a = 0; a < p.length; a++) {
                right += p[a] * choice.right()[a];
            }
            double[] mean = new double[n];
            for (int a = 0; a < p.length; a++) {
                double[] x = choice.figures()[a];
                double expected = right <= 0 ? 0 : p[a] * choice.right()[a] / right;
                for (int i = 0; i < n; i++) {
                    if (x[i] != 0) {
                        double weighted = p[a] * x[i];
                        gradient[i] += expected * x[i] - weighted;
                        mean[i] += weighted;
                        double[] row = curvature[i];
                        for (int j = 0; j <= i; j++) {
                            row[j] += weighted * x[j];
                        }
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] -= mean[i] * mean[j];
                }
            }
        }
        // summed in the figures' own units
        for (int i = 0; i < n; i++) {
            gradient[i] = gradient[i] / spread[i] - ridge * beta[i];
            for (int j = 0; j <= i; j++) {
                curvature[i][j] /= spread[i] * spread[j];
                curvature[j][i] = curvature[i][j];
            }
            curvature[i][i] += ridge;
        }
        return LinearSystem.solved(curvature, gradient);
    }

    /** Weights of the figures in their own units. */
    private static double[] unscaled(double[] beta, double[] spread) {
        double[] weights = new double[beta.length];
        Arrays.setAll(weights, i -> beta[i] / spread[i]);
        return weights;
    }

    private static double[] moved(double[] beta, double[] move, double length) {
        double[] next = new double[beta.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = beta[i] + length * move[i];
        }
        return next;
    }
}
