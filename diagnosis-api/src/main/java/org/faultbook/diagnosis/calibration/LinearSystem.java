package org.faultbook.diagnosis.calibration;

/** Small systems of linear equations. */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * The x with a x = b, by Gaussian elimination with the largest pivot; both arguments are used up. A row of zeros leaves its
     * unknown at 0.
     *
     * @param a square, of as many rows as {@code b} has values
     */
    static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            double kept = b[column];
            b[column] = b[pivot];
            b[pivot] = kept;
            if (a[column][column] == 0) {
                continue;
            }
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    double factor = a[row][column] / a[column][column];
                    for (int k = column; k < n; k++) {
                        a[row][k] -= factor * a[column][k];
                    }
                    b[row] -= factor * b[column];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][i] == 0 ? 0 : b[i] / a[i][i];
        }
        return x;
    }
}
