package org.faultbook.diagnosis.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.faultbook.kb.port.Embedder;

/**
 * A stand-in for a model that costs next to nothing: a sum of seeded signs by character pairs, of length 1. Counts what
 * it embeds.
 */
public final class HashEmbedder implements Embedder {
    private static final int PLACES = 8;

    private final String model;
    private final int dimension;
    private final AtomicLong embedded = new AtomicLong();

    public HashEmbedder(String model, int dimension) {
        this.model = model;
        this.dimension = dimension;
    }

    /** Texts embedded so far, questions included. */
    public long embedded() {
        return embedded.get();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(this::embedQuery).toList();
    }

    @Override
    public float[] embedQuery(String text) {
        embedded.incrementAndGet();
        float[] vector = new float[dimension];
        vector[0] = 1e-3f;
        for (int i = 0; i + 1 < text.length(); i++) {
            SplittableRandom random = new SplittableRandom(text.charAt(i) * 65_599L + text.charAt(i + 1));
            for (int n = 0; n < PLACES; n++) {
                int drawn = random.nextInt();
                vector[(drawn >>> 1) % dimension] += (drawn & 1) == 0 ? 1 : -1;
            }
        }
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        float scale = (float) (1 / Math.sqrt(sum));
        for (int i = 0; i < dimension; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {}
}
