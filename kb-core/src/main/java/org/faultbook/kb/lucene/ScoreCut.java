package org.faultbook.kb.lucene;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the n-th highest of many scores without ordering them: a histogram over their span tells which of its bins holds
 * the n-th, and only that bin is ordered (bucket selection; Knuth, TAOCP 3, 5.2.5).
 */
final class ScoreCut {
    private static final int BINS = 1 << 11;

    private ScoreCut() {}

    /** The n-th highest score above 0; the smallest float above 0 where there are fewer. */
    static float of(List<float[]> scores, int n) {
        float least = Float.POSITIVE_INFINITY;
        float most = 0;
        for (float[] some : scores) {
            for (float score : some) {
                most = Math.max(most, score);
                least = Math.min(least, score > 0 ? score : Float.POSITIVE_INFINITY);
            }
        }
        if (most <= 0) {
            return Float.MIN_VALUE;
        }
        float perUnit = most > least ? (BINS - 1) / (most - least) : 0;
        int[] counts = new int[BINS];
        for (float[] some : scores) {
            for (float score : some) {
                if (score > 0) {
                    counts[bin(score, least, perUnit)]++;
                }
            }
        }
        int bin = BINS - 1;
        int left = n;
        while (bin >= 0 && counts[bin] < left) {
            left -= counts[bin--];
        }
        return bin < 0 ? Float.MIN_VALUE : within(scores, bin, counts[bin], left, least, perUnit);
    }

    /** The n-th highest of the scores in a bin. */
    private static float within(List<float[]> scores, int bin, int count, int n, float least, float perUnit) {
        float[] held = new float[count];
        int at = 0;
        for (float[] some : scores) {
            for (float score : some) {
                if (score > 0 && bin(score, least, perUnit) == bin) {
                    held[at++] = score;
                }
            }
        }
        Arrays.sort(held);
        return held[count - n];
    }

    /** Never falls as the score rises, so bins are in the order of scores. */
    private static int bin(float score, float least, float perUnit) {
        return Math.min(BINS - 1, (int) ((score - least) * perUnit));
    }
}
