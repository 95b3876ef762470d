package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of two sequences that tell the same in the same order belong together: the beads with the greatest sum of
 * scores, by dynamic programming over one-to-one pairs, merges of two and gaps (Gale and Church 1993, "A Program for
 * Aligning Sentences in Bilingual Corpora"; with scores in place of costs, so that a gap is free and a pair has to earn
 * its place). Of equal sums the one-to-one pair wins, then a merge, then a gap.
 */
final class MonotoneAlignment {
    /** How far a pair may lie off the diagonal: a part missing on one side, and a share of long sequences. */
    private static final int OFF = 400;

    /** Cells that are weighed up at most: a few seconds and a hundred megabytes. */
    private static final long MOST = 9_000_000;

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final int[][] STEPS = {{1, 1}, {1, 2}, {2, 1}, {1, 0}, {0, 1}};

    private MonotoneAlignment() {}

    /** How well {@code a[fromA, toA)} and {@code b[fromB, toB)} belong together; pairs of 0 or less are not made. */
    @FunctionalInterface
    interface Score {
        double of(int fromA, int toA, int fromB, int toB);
    }

    /** {@code a[fromA, toA)} says what {@code b[fromB, toB)} says. */
    record Bead(int fromA, int toA, int fromB, int toB) {}

    /**
     * In order. {@code merges} allows two of one side for one of the other. Nothing is aligned where both together are too
     * long.
     */
    static List<Bead> align(int a, int b, boolean merges, Score score) {
        if ((long) a * b > MOST) {
            return List.of();
        }
        double[][] best = new double[a + 1][b + 1];
        byte[][] step = new byte[a + 1][b + 1];
        int off = Math.max(OFF, Math.max(a, b) / 5) + Math.abs(a - b);
        for (int i = 0; i <= a; i++) {
            for (int j = 0; j <= b; j++) {
                best[i][j] = i == 0 && j == 0 ? 0 : NEVER;
                for (int s = 0; s < STEPS.length; s++) {
                    int fromA = i - STEPS[s][0];
                    int fromB = j - STEPS[s][1];
                    boolean merge = STEPS[s][0] + STEPS[s][1] > 2;
                    if (fromA < 0 || fromB < 0 || merge && !merges) {
                        continue;
                    }
                    double gain = 0;
                    if (STEPS[s][0] * STEPS[s][1] > 0) {
                        gain = Math.abs(i - j) > off ? 0 : score.of(fromA, i, fromB, j);
                        if (gain <= 0) {
                            continue;
                        }
                    }
                    if (best[fromA][fromB] + gain > best[i][j]) {
                        best[i][j] = best[fromA][fromB] + gain;
                        step[i][j] = (byte) s;
                    }
                }
            }
        }
        return path(step, a, b);
    }

    private static List<Bead> path(byte[][] step, int a, int b) {
        List<Bead> beads = new ArrayList<>();
        int i = a;
        int j = b;
        while (i > 0 || j > 0) {
            int[] s = STEPS[step[i][j]];
            if (s[0] * s[1] > 0) {
                beads.add(new Bead(i - s[0], i, j - s[1], j));
            }
            i -= s[0];
            j -= s[1];
        }
        return beads.reversed();
    }
}
