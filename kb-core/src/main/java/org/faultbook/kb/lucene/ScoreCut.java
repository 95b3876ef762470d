package org.faultbook.kb.lucene;

import java.util.List;

/**
 * Finds the n-th highest of many scores in two passes over them, without ordering them: the bits of floats above 0 are in
 * the order of the floats, so one histogram of their upper half and one of the lower half of those that share the upper
 * half of the n-th tell it (radix selection; Knuth, TAOCP 3, 5.2.5).
 */
final class ScoreCut {
    private static final int HALF = 16;
    private static final int LOWER = (1 << HALF) - 1;

    private ScoreCut() {}

    /** The n-th highest score above 0; the smallest float above 0 where there are fewer. */
    static float of(List<float[]> scores, int n) {
        int[] counts = new int[1 << HALF];
        for (float[] some : scores) {
            for (float score : some) {
                if (score > 0) {
                    counts[Float.floatToRawIntBits(score) >>> HALF]++;
                }
            }
        }
        int upper = counts.length - 1;
        int left = n;
        while (upper >= 0 && counts[upper] < left) {
            left -= counts[upper--];
        }
        if (upper < 0) {
            return Float.MIN_VALUE;
        }
        int[] within = new int[1 << HALF];
        for (float[] some : scores) {
            for (float score : some) {
                int bits = Float.floatToRawIntBits(score);
                if (score > 0 && bits >>> HALF == upper) {
                    within[bits & LOWER]++;
                }
            }
        }
        int lower = LOWER;
        while (within[lower] < left) {
            left -= within[lower--];
        }
        return Float.intBitsToFloat(upper << HALF | lower);
    }
}
