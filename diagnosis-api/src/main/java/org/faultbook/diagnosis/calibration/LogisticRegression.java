package org.faultbook.diagnosis.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression with a ridge penalty (le Cessie and van Houwelingen 1992), by Newton's method. Both outcomes weigh
 * the same in sum, however many examples each has. Deterministic.
 */
public final class LogisticRegression {
    /** Half the weight of a squared coefficient against all examples of one outcome; the bias goes free. */
    private static final double RIDGE = 0.02;

    private static final int STEPS = 30;
    private static final double STILL = 1e-9;

    private LogisticRegression() {}

    /** One example: its figures and its outcome. */
    public record Example(double[] figures, boolean outcome) {}

    /** The weights under which the examples are likeliest. Both outcomes must occur. */
    public static Answerable fit(List<Example> examples) {
        long yes = examples.stream().filter(Example::outcome).count();
        long no = examples.size() - yes;
        if (yes == 0 || no == 0) {
            throw new IllegalArgumentException("examples of both outcomes are needed: " + yes + " and " + no);
        }
        int n = examples.getFirst().figures().length + 1;
        double[] beta = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (Example example : examples) {
                double[] x = withBias(example.figures());
                double p = 1 / (1 + Math.exp(-dot(beta, x)));
                double share = 1.0 / (example.outcome() ? yes : no);
                for (int i = 0; i < n; i++) {
                    gradient[i] += share * ((example.outcome() ? 1 : 0) - p) * x[i];
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] += share * p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            for (int i = 1; i < n; i++) {
                gradient[i] -= RIDGE * beta[i];
                curvature[i][i] += RIDGE;
            }
            double[] move = LinearSystem.solved(curvature, gradient);
            double most = 0;
            for (int i = 0; i < n; i++) {
                beta[i] += move[i];
                most = Math.max(most, Math.abs(move[i]));
            }
            if (most < STILL) {
                break;
            }
        }
        List<Double> weights = new ArrayList<>();
        for (int i = 1; i < n; i++) {
            weights.add(beta[i]);
        }
        return new Answerable(beta[0], weights);
    }

    private static double[] withBias(double[] figures) {
        double[] x = new double[figures.length + 1];
        x[0] = 1;
        System.arraycopy(figures, 0, x, 1, figures.length);
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
