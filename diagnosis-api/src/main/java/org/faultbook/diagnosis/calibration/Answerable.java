package org.faultbook.diagnosis.calibration;

import java.util.List;

/**
 * How likely it is that there is an answer at all, as a weighted sum of figures: cosine, coverage, a known equipment class
 * named, words of the field, agreement of the most similar records, share of words never heard, logarithm of what was
 * heard before, English.
 */
public record Answerable(double bias, List<Double> weights) {
    /** What holds while a base is too small to learn its own. */
    public static final Answerable FIXED = new Answerable(0, List.of(0.7, 0.3, 0.2, 0.1, 0.0, 0.0, 0.0, 0.0));

    public Answerable {
        weights = List.copyOf(weights);
    }

    /** Rises with what speaks for an answer; a figure more or less than there are weights is an error. */
    public double score(double... figures) {
        if (figures.length != weights.size()) {
            throw new IllegalArgumentException(figures.length + " figures for " + weights.size() + " weights");
        }
        double sum = bias;
        for (int i = 0; i < figures.length; i++) {
            sum += weights.get(i) * figures[i];
        }
        return sum;
    }
}
