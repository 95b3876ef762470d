package org.faultbook.diagnosis.bench;

import java.util.List;
import org.faultbook.kb.port.Embedder;

/** Lets a model work on a question and then answers with a hash: the cost of the one in a home made with the other. */
final class HashAfterModel implements Embedder {
    private final Embedder hash;
    private final Embedder model;

    HashAfterModel(Embedder hash, Embedder model) {
        this.hash = hash;
        this.model = model;
    }

    @Override
    public String model() {
        return hash.model();
    }

    @Override
    public int dimension() {
        return hash.dimension();
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return hash.embedPassages(texts);
    }

    @Override
    public float[] embedQuery(String text) {
        float[] vector = model.embedQuery(text);
        return vector.length > 0 ? hash.embedQuery(text) : vector;
    }

    @Override
    public void close() {
        model.close();
    }
}
