package org.faultbook.kb.lucene;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the n-th highest of many scores in three passes over them, without ordering them: a histogram, then the order
 * within the one bucket that holds it. For a thousand of a hundred thousand this costs a tenth of a heap.
 */
final class ScoreCut {
    private static final int BUCKETS = 8192;

    private ScoreCut() {}

    /** The n-th highest score above 0; the smallest float above 0 where there are fewer. */
    static float of(List<float[]> scores, int n) {
        float highest = 0;
        for (float[] some : scores) {
            for (float score : some) {
                highest = Math.max(highest, score);
            }
        }
        if (highest == 0) {
            return Float.MIN_VALUE;
        }
        float scale = (BUCKETS - 1) / highest;
        int[] counts = new int[BUCKETS];
        for (float[] some : scores) {
            for (float score : some) {
                if (score > 0) {
                    counts[bucket(score, scale)]++;
                }
            }
        }
        int above = 0;
        for (int bucket = BUCKETS - 1; bucket >= 0; bucket--) {
            if (above + counts[bucket] >= n) {
                float[] within = within(scores, scale, bucket, counts[bucket]);
                return within[within.length - (n - above)];
            }
            above += counts[bucket];
        }
        return Float.MIN_VALUE;
    }

    /** The scores of one bucket, the lowest first. */
    private static float[] within(List<float[]> scores, float scale, int bucket, int count) {
        float[] within = new float[count];
        int at = 0;
        for (float[] some : scores) {
            for (float score : some) {
                if (score > 0 && bucket(score, scale) == bucket) {
                    within[at++] = score;
                }
            }
        }
        Arrays.sort(within);
        return within;
    }

    private static int bucket(float score, float scale) {
        return Math.min(BUCKETS - 1, (int) (score * scale));
    }
}
