package org.faultbook.kb.lucene;

/**
 * A query vector rounded to 16 levels and laid out as four planes of bits, so that its product with signs is a count of
 * bits (the asymmetric form of RaBitQ; the rounding adds a hundredth to the estimate's error).
 */
final class SketchedQuery {
    private static final int PLANES = 4;
    private static final int LEVELS = (1 << PLANES) - 1;

    private final int words;
    /** The planes of each word one after the other. */
    private final long[] planes;

    private final float low;
    private final float step;
    private final float sum;

    SketchedQuery(float[] query) {
        words = Sketch.words(query.length);
        planes = new long[words * PLANES];
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float x : query) {
            least = Math.min(least, x);
            most = Math.max(most, x);
        }
        low = least;
        step = most > least ? (most - least) / LEVELS : 1;
        float rounded = 0;
        for (int i = 0; i < query.length; i++) {
            int level = Math.clamp(Math.round((query[i] - low) / step), 0, LEVELS);
            rounded += low + step * level;
            for (int p = 0; p < PLANES; p++) {
                planes[i / Long.SIZE * PLANES + p] |= (long) (level >>> p & 1) << i;
            }
        }
        sum = rounded;
    }

    int words() {
        return words;
    }

    /** The estimated product with the vector whose signs begin at {@code at}. */
    float estimate(long[] signs, int at, int positive, float magnitudes) {
        int counted = 0;
        for (int w = 0; w < words; w++) {
            long word = signs[at + w];
            int p = w * PLANES;
            counted += Long.bitCount(word & planes[p])
                    + (Long.bitCount(word & planes[p + 1]) << 1)
                    + (Long.bitCount(word & planes[p + 2]) << 2)
                    + (Long.bitCount(word & planes[p + 3]) << 3);
        }
        return (2 * (low * positive + step * counted) - sum) / magnitudes;
    }
}
