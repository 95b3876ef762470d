package org.faultbook.kb.lucene;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the n-th highest of many scores without ordering them: a histogram over their span tells which of its bins holds
 * the n-th, and only that bin is ordered (bucket selection; Knuth, TAOCP 3, 5.2.5).
 *
 * @param low scores span from here, which is not below 0; what is lower counts as the lowest
 * @param high to here; what is higher counts as the highest
 */
record ScoreCut(float low, float high) {
    private static final int BINS = 1 << 12;

    /** How many scores above 0 lie in each bin. */
    int[] histogram(float[] scores) {
        int[] counts = new int[BINS];
        float perUnit = perUnit();
        for (float score : scores) {
            if (score > 0) {
                counts[bin(score, perUnit)]++;
            }
        }
        return counts;
    }

    /** The n-th highest score above 0; the smallest float above 0 where there are fewer. */
    float of(List<RangeScores> ranges, int n) {
        int bin = BINS - 1;
        int left = n;
        int held = held(ranges, bin);
        while (held < left) {
            if (--bin < 0) {
                return Float.MIN_VALUE;
            }
            left -= held;
            held = held(ranges, bin);
        }
        return within(ranges, bin, held, left);
    }

    private static int held(List<RangeScores> ranges, int bin) {
        int held = 0;
        for (RangeScores range : ranges) {
            held += range.histogram()[bin];
        }
        return held;
    }

    /** The n-th highest of the scores in a bin. */
    private float within(List<RangeScores> ranges, int bin, int count, int n) {
        float[] held = new float[count];
        float perUnit = perUnit();
        int at = 0;
        for (RangeScores range : ranges) {
            if (range.histogram()[bin] > 0) {
                for (float score : range.values()) {
                    if (score > 0 && bin(score, perUnit) == bin) {
                        held[at++] = score;
                    }
                }
            }
        }
        Arrays.sort(held);
        return held[count - n];
    }

    private float perUnit() {
        return high > low ? BINS / (high - low) : 0;
    }

    /** Never falls as the score rises, so bins are in the order of scores. */
    private int bin(float score, float perUnit) {
        return Math.clamp((int) ((score - low) * perUnit), 0, BINS - 1);
    }
}
