package org.faultbook.diagnosis.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The paired bootstrap over questions (Efron and Tibshirani 1993; Sakai 2006 for retrieval): how far the mean
 * difference of two systems on the same questions may be chance.
 *
 * @param difference mean of first less second
 * @param low lower end of the 95% interval
 * @param high upper end of the 95% interval
 */
public record PairedBootstrap(double difference, double low, double high) {
    private static final int DRAWS = 10_000;

    /** @param first and second: one value per question, in the same order */
    public static PairedBootstrap of(double[] first, double[] second, long seed) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException(
                    "two values per question are needed: " + first.length + ", " + second.length);
        }
        int n = first.length;
        double[] differences = new double[n];
        for (int i = 0; i < n; i++) {
            differences[i] = first[i] - second[i];
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += differences[random.nextInt(n)];
            }
            means[d] = sum / n;
        }
        Arrays.sort(means);
        return new PairedBootstrap(
                Arrays.stream(differences).average().orElse(0),
                means[(int) (DRAWS * 0.025)],
                means[(int) (DRAWS * 0.975)]);
    }

    /** Whether the first is below the second beyond chance, at 95%. */
    public boolean significantlyBelow() {
        return high < 0;
    }
}
