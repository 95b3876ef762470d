package org.faultbook.kb.lucene;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/**
 * A vector of length 1 as one bit a dimension, its signs, and the sum of its magnitudes. From these the product with
 * another vector is estimated without bias, with an error of known deviation (Gao and Long, "RaBitQ", 2024, here without
 * the random rotation: centred embeddings need none).
 */
final class Sketch {
    /** Deviations that an estimate is trusted within; fewer than one in a thousand is off by more, to one side. */
    private static final double DEVIATIONS = 4;

    private Sketch() {}

    /** How far an estimate may be off: a cosine. */
    static float doubt(double magnitudes, int dimension) {
        return (float) (DEVIATIONS * Math.sqrt(Math.max(0, dimension / (magnitudes * magnitudes) - 1) / dimension));
    }

    /** The doubt of a vector that points nowhere in particular, whose magnitudes are as those of a normal distribution. */
    static float usualDoubt(int dimension) {
        return doubt(Math.sqrt(2 / Math.PI * dimension), dimension);
    }

    /** 64-bit words of a sketch. */
    static int words(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    /** The signs, then the sum of magnitudes, little-endian. */
    static BytesRef pack(float[] vector) {
        long[] signs = new long[words(vector.length)];
        double magnitudes = 0;
        for (int i = 0; i < vector.length; i++) {
            magnitudes += Math.abs(vector[i]);
            if (vector[i] > 0) {
                signs[i / Long.SIZE] |= 1L << i;
            }
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(signs.length * Long.BYTES + Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long word : signs) {
            bytes.putLong(word);
        }
        bytes.putFloat((float) magnitudes);
        return new BytesRef(bytes.array());
    }
}
