package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Texts as short vectors whose inner products are nearly how alike the texts are: projected on the directions in which the
 * known texts differ most (Nyström features on a randomised range; Williams and Seeger 2001; Halko, Martinsson and Tropp
 * 2011). Deterministic by the seed. Immutable.
 */
final class MainDirections {
    private static final int PASSES = 3;
    private static final float HALF = 0.5f;
    private static final double JITTER = 1e-6;

    private final List<PairText> known;
    private final Map<String, List<Posting>> postings = new HashMap<>();
    /** Known texts x directions. */
    private final float[][] projection;

    private record Posting(int text, float weight) {}

    /** @param directions at most so many; never more than half of the texts */
    MainDirections(List<PairText> known, int directions, long seed) {
        this.known = List.copyOf(known);
        for (int i = 0; i < known.size(); i++) {
            int text = i;
            known.get(i)
                    .words()
                    .forEach((word, weight) -> postings.computeIfAbsent(word, w -> new ArrayList<>())
                            .add(new Posting(text, weight)));
        }
        int n = known.size();
        int r = Math.max(1, Math.min(directions, n / 2));
        float[][] alike = new float[n][];
        for (int i = 0; i < n; i++) {
            alike[i] = alike(known.get(i));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] range = new double[r][n];
        for (double[] direction : range) {
            for (int i = 0; i < n; i++) {
                direction[i] = random.nextDouble() - 0.5;
            }
        }
        for (int pass = 0; pass < PASSES; pass++) {
            range = Orthonormal.of(times(range, alike));
        }
        double[][] image = times(range, alike);
        double[][] inner = new double[range.length][range.length];
        for (int a = 0; a < range.length; a++) {
            for (int b = 0; b < range.length; b++) {
                inner[a][b] = Orthonormal.dot(range[a], image[b]) + (a == b ? JITTER : 0);
            }
        }
        double[][] solved = Orthonormal.solvedByRoot(inner, range);
        projection = new float[n][solved.length];
        for (int d = 0; d < solved.length; d++) {
            for (int i = 0; i < n; i++) {
                projection[i][d] = (float) solved[d][i];
            }
        }
    }

    int size() {
        return projection.length == 0 ? 0 : projection[0].length;
    }

    /** The vector of a text, known or not. */
    float[] of(PairText text) {
        float[] alike = alike(text);
        float[] vector = new float[size()];
        for (int i = 0; i < alike.length; i++) {
            float a = alike[i];
            float[] row = projection[i];
            for (int d = 0; d < vector.length; d++) {
                vector[d] += a * row[d];
            }
        }
        return vector;
    }

    /** How alike a text is to each known one. */
    private float[] alike(PairText text) {
        float[] sums = new float[known.size()];
        // in a fixed order: sums of floats depend on it, and a map's order on the run
        text.words().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(word -> {
            for (Posting posting : postings.getOrDefault(word.getKey(), List.of())) {
                sums[posting.text()] += HALF * word.getValue() * posting.weight();
            }
        });
        for (int i = 0; i < sums.length; i++) {
            sums[i] += HALF * dot(text.meaning(), known.get(i).meaning());
        }
        return sums;
    }

    private static double[][] times(double[][] rows, float[][] symmetric) {
        double[][] product = new double[rows.length][symmetric.length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < symmetric.length; i++) {
                double a = rows[r][i];
                float[] of = symmetric[i];
                double[] into = product[r];
                for (int j = 0; j < into.length; j++) {
                    into[j] += a * of[j];
                }
            }
        }
        return product;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
