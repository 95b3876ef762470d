package org.faultbook.kb.lucene;

/**
 * A vector in half a byte a dimension: {@code scale * (digits - 8)} is the vector but for a rest of known length. What the
 * rest adds to the product with another vector is as good as random: its deviation is the rest's length over the root of
 * the dimension (as Gao et al., "RaBitQ", 2024, have it for one bit). The scale is the one of a few that leaves the least
 * rest (after Lucene's optimised scalar quantisation).
 *
 * @param digits 1 to 15, one a dimension; an odd dimension is filled up with a zero, which is 8
 * @param scale what a digit's unit stands for; 0 for a vector of zeros
 * @param rest length of what the digits leave out
 */
record RoundedVector(byte[] digits, float scale, float rest) {
    private static final int ZERO = 8;
    private static final int MOST = 7;

    /** Shares of the largest component that may become the largest digit; what is larger is cut. */
    private static final float[] CUTS = {1, 0.92f, 0.84f, 0.76f, 0.68f};

    /** Deviations to either side that an estimate is trusted within. Two ends apart, a miss is one of six. */
    private static final double DEVIATIONS = 3;

    /** A vector of which more is left over is no case for chance: few large components beside many small ones. */
    private static final float FITTING = 0.2f;

    /** Float arithmetic on the way to an estimate. */
    private static final float ARITHMETIC = 1e-5f;

    static RoundedVector of(float[] vector) {
        float most = 0;
        for (float x : vector) {
            most = Math.max(most, Math.abs(x));
        }
        RoundedVector best = cut(vector, most / MOST);
        for (int i = 1; i < CUTS.length; i++) {
            RoundedVector other = cut(vector, most * CUTS[i] / MOST);
            best = other.rest < best.rest ? other : best;
        }
        return best;
    }

    private static RoundedVector cut(float[] vector, float scale) {
        byte[] digits = new byte[vector.length + (vector.length & 1)];
        double rest = 0;
        for (int i = 0; i < digits.length; i++) {
            float x = i < vector.length ? vector[i] : 0;
            int digit = scale > 0 ? Math.clamp(Math.round(x / scale), -MOST, MOST) : 0;
            digits[i] = (byte) (digit + ZERO);
            double left = x - (double) scale * digit;
            rest += left * left;
        }
        return new RoundedVector(digits, scale, (float) Math.sqrt(rest));
    }

    /** Two digits a byte, those of the first half in the upper bits: what Lucene's product of a packed vector reads. */
    byte[] packed() {
        byte[] packed = new byte[digits.length / 2];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) (digits[i] << 4 | digits[packed.length + i]);
        }
        return packed;
    }

    int sum() {
        int sum = 0;
        for (byte digit : digits) {
            sum += digit;
        }
        return sum;
    }

    /**
     * The estimated product with another vector of this dimension.
     *
     * @param digitProduct sum of the products of both vectors' digits
     * @param sums sum of both vectors' digits
     */
    float product(int digitProduct, int sums, float otherScale) {
        return (digitProduct - ZERO * sums + ZERO * ZERO * digits.length) * scale * otherScale;
    }

    /** How far {@link #product} may be off, to either side, for a vector of length 1 that leaves this rest. */
    float doubt(float otherRest) {
        double rests = Math.sqrt((double) rest * rest + (double) otherRest * otherRest);
        boolean fit = rest <= FITTING && otherRest <= FITTING;
        return ARITHMETIC
                + (float) (fit ? DEVIATIONS * rests / Math.sqrt(digits.length) : rest + otherRest + rest * otherRest);
    }
}
