package org.faultbook.diagnosis.bench;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.port.Embedder;

/** Counts the texts a model is given and remembers the first of them, to give them to the bare model again. */
final class RememberedTexts implements Embedder {
    private static final int REMEMBERED = 20_000;

    private final Embedder model;
    private final List<String> remembered = new ArrayList<>();
    private long count;

    RememberedTexts(Embedder model) {
        this.model = model;
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        synchronized (remembered) {
            count += texts.size();
            texts.stream().limit(REMEMBERED - remembered.size()).forEach(remembered::add);
        }
        return model.embedPassages(texts);
    }

    @Override
    public float[] embedQuery(String text) {
        return model.embedQuery(text);
    }

    @Override
    public List<float[]> embedQueries(List<String> texts) {
        return model.embedQueries(texts);
    }

    /** Seconds the bare model needs for all texts counted, told from the remembered ones in one call. */
    double bareSeconds() {
        if (remembered.isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        int vectors = model.embedPassages(remembered).size();
        return (System.nanoTime() - begun) / 1e9 * count / vectors;
    }

    long count() {
        return count;
    }

    @Override
    public void close() {
        model.close();
    }
}
