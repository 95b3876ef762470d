package org.faultbook.kb.pairs;

/** The choice of one record among several: {@code P(j) = exp(z_j) / sum exp(z)} (McFadden 1974). */
final class Softmax {
    private Softmax() {}

    /**
     * The log of the probability of the right records, shared evenly among them. {@code scores} become its negative
     * gradient with respect to the scores: chosen less right.
     */
    static double gradient(double[] scores, boolean[] right) {
        double best = Double.NEGATIVE_INFINITY;
        int rights = 0;
        for (int j = 0; j < scores.length; j++) {
            best = Math.max(best, scores[j]);
            rights += right[j] ? 1 : 0;
        }
        double sum = 0;
        double told = 0;
        for (int j = 0; j < scores.length; j++) {
            told += right[j] ? (scores[j] - best) / rights : 0;
            scores[j] = Math.exp(scores[j] - best);
            sum += scores[j];
        }
        for (int j = 0; j < scores.length; j++) {
            scores[j] = scores[j] / sum - (right[j] ? 1.0 / rights : 0);
        }
        return told - Math.log(sum);
    }
}
