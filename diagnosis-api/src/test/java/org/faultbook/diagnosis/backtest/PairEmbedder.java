package org.faultbook.diagnosis.backtest;

import java.util.List;
import org.faultbook.kb.port.Embedder;

/** A deterministic stand-in for a model: counts of hashed character pairs, length 1. */
public final class PairEmbedder implements Embedder {
    private static final int DIMENSION = 32;

    @Override
    public String model() {
        return "pairs";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(this::embedQuery).toList();
    }

    @Override
    public float[] embedQuery(String text) {
        float[] vector = new float[DIMENSION];
        vector[0] = 0.1f;
        for (int i = 0; i + 1 < text.length(); i++) {
            vector[Math.floorMod(text.charAt(i) * 31 + text.charAt(i + 1), DIMENSION)]++;
        }
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Override
    public void close() {}
}
