package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.List;

/** Small dense linear algebra on rows. */
final class Orthonormal {
    private static final double NOTHING = 1e-9;

    private Orthonormal() {}

    /** Rows of length 1, at right angles, that span what the given rows span; by Gram and Schmidt, twice for rounding. */
    static double[][] of(double[][] rows) {
        List<double[]> basis = new ArrayList<>();
        for (double[] row : rows) {
            double[] rest = row.clone();
            double before = Math.sqrt(dot(rest, rest));
            for (int twice = 0; twice < 2; twice++) {
                for (double[] earlier : basis) {
                    add(rest, earlier, -dot(rest, earlier));
                }
            }
            double norm = Math.sqrt(dot(rest, rest));
            if (norm > NOTHING * Math.max(1, before)) {
                for (int i = 0; i < rest.length; i++) {
                    rest[i] /= norm;
                }
                basis.add(rest);
            }
        }
        return basis.toArray(double[][]::new);
    }

    /** {@code inverse(L) rows}, where {@code L} is the lower Cholesky root of a positive definite matrix. */
    static double[][] solvedByRoot(double[][] matrix, double[][] rows) {
        int n = matrix.length;
        double[][] root = new double[n][n];
        double[][] solved = new double[n][];
        for (int i = 0; i < n; i++) {
            solved[i] = rows[i].clone();
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, NOTHING)) : sum / root[j][j];
            }
            for (int j = 0; j < i; j++) {
                add(solved[i], solved[j], -root[i][j]);
            }
            for (int x = 0; x < solved[i].length; x++) {
                solved[i][x] /= root[i][i];
            }
        }
        return solved;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
