package org.faultbook.kb;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.faultbook.kb.port.Embedder;

/** A deterministic stand-in for a model: the sum of seeded random vectors of a text's character pairs, length 1. */
public final class HashEmbedder implements Embedder {
    private final String model;
    private final int dimension;
    private final AtomicLong embedded = new AtomicLong();

    public HashEmbedder(String model, int dimension) {
        this.model = model;
        this.dimension = dimension;
    }

    /** How many texts have been embedded so far, queries included. */
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
        add(1, vector);
        for (int i = 0; i + 1 < text.length(); i++) {
            add(text.charAt(i) * 65_599L + text.charAt(i + 1), vector);
        }
        double length = 0;
        for (float x : vector) {
            length += (double) x * x;
        }
        for (int i = 0; i < dimension; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    /** Eight signed places a pair: far cheaper than a dense vector, and as telling. */
    private void add(long seed, float[] vector) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        for (int n = 0; n < 8; n++) {
            vector[random.nextInt(dimension)] += random.nextBoolean() ? 1 : -1;
        }
        vector[0] += 1e-3f;
    }

    @Override
    public void close() {}
}
