package org.faultbook.diagnosis.engine;

import java.util.Arrays;

/**
 * How likely each of several causes is while checks are answered; one of them holds, or none (single fault). An answer moves
 * the chances by Bayes' rule. How often a check shows what favours its cause, where that cause holds and where another does, is
 * an assumption of ours, not counted from cases: {@link #HIT} and {@link #FALSE_ALARM}.
 *
 * @param chances of the causes, and then of none of them; 1 in sum
 */
record Belief(double[] chances) {
    static final double HIT = 0.85;
    static final double FALSE_ALARM = 0.1;

    /** Scaled to 1 in sum; {@code none} is what is left for none of them. */
    static Belief of(double[] causes, double none) {
        double[] chances = Arrays.copyOf(causes, causes.length + 1);
        chances[causes.length] = none;
        return new Belief(scaled(chances));
    }

    /** How likely the check shows what favours its causes. */
    double favoured(boolean[] favours) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i] * shows(favours, i);
        }
        return sum;
    }

    /**
     * After a check was answered.
     *
     * @param favours for each cause whether the result would speak for it
     * @param came whether that result was found
     */
    Belief after(boolean[] favours, boolean came) {
        double[] next = new double[chances.length];
        for (int i = 0; i < next.length; i++) {
            double shows = shows(favours, i);
            next[i] = chances[i] * (came ? shows : 1 - shows);
        }
        return new Belief(scaled(next));
    }

    /** After words that are so much more often said where a cause holds than where it does not, one factor a cause. */
    Belief times(double[] factors) {
        double[] next = chances.clone();
        for (int i = 0; i < factors.length; i++) {
            next[i] *= factors[i];
        }
        return new Belief(scaled(next));
    }

    private static double shows(boolean[] favours, int cause) {
        return cause < favours.length && favours[cause] ? HIT : FALSE_ALARM;
    }

    private static double[] scaled(double[] chances) {
        double sum = Arrays.stream(chances).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("no chance is above 0");
        }
        return Arrays.stream(chances).map(c -> c / sum).toArray();
    }
}
