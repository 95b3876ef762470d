package org.faultbook.kb.lucene;

/**
 * A vector in one byte a dimension: {@code scale * bytes} is the vector but for a rest of known length. The product of
 * two rounded vectors is therefore off by no more than a bound that can be told ({@link #doubt}), whatever the vectors.
 *
 * @param bytes -127 to 127, one a dimension
 * @param scale what a byte's unit stands for; 0 for a vector of zeros
 * @param rest length of what the bytes leave out
 */
record RoundedVector(byte[] bytes, float scale, float rest) {
    private static final int MOST = 127;

    /** Float arithmetic on the way to an estimate, and Lucene's scores of bytes in 24 bits. */
    static final float ARITHMETIC = 1e-4f;

    static RoundedVector of(float[] vector) {
        float most = 0;
        for (float x : vector) {
            most = Math.max(most, Math.abs(x));
        }
        float scale = most / MOST;
        byte[] bytes = new byte[vector.length];
        double rest = 0;
        for (int i = 0; i < vector.length && scale > 0; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(vector[i] / scale), -MOST, MOST);
            double left = vector[i] - (double) scale * bytes[i];
            rest += left * left;
        }
        // up, so that it stays a bound
        return new RoundedVector(bytes, scale, Math.nextUp((float) Math.sqrt(rest)));
    }

    /** What one unit of the product of bytes with a vector of this scale stands for. */
    float unit(float otherScale) {
        return scale * otherScale;
    }

    /**
     * How far the estimated product of this vector and another of length 1 may be off, to either side, by the other's
     * rest: by Cauchy and Schwarz, this vector's length times the other's rest, and this one's rest times the length of
     * the other as rounded.
     */
    float doubt(float length, float otherRest) {
        return length * otherRest + rest * (1 + otherRest) + ARITHMETIC;
    }
}
