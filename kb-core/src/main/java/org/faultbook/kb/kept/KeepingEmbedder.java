package org.faultbook.kb.kept;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.kb.port.Embedder;

/**
 * An embedder that asks another one only for passages it has not kept, each text once. Queries are not kept. Closing it
 * closes the other embedder, not the kept embeddings, which several models share.
 */
public final class KeepingEmbedder implements Embedder {
    private final Embedder inner;
    private final KeptEmbeddings kept;

    public KeepingEmbedder(Embedder inner, KeptEmbeddings kept) {
        this.inner = inner;
        this.kept = kept;
    }

    @Override
    public String model() {
        return inner.model();
    }

    @Override
    public int dimension() {
        return inner.dimension();
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        Set<String> distinct = new LinkedHashSet<>(texts);
        Map<String, float[]> vectors = kept.find(model(), List.copyOf(distinct));
        vectors.values().removeIf(vector -> vector.length != dimension());
        List<String> missing =
                distinct.stream().filter(text -> !vectors.containsKey(text)).toList();
        if (!missing.isEmpty()) {
            List<float[]> made = inner.embedPassages(missing);
            kept.keep(model(), missing, made);
            for (int i = 0; i < missing.size(); i++) {
                vectors.put(missing.get(i), made.get(i));
            }
        }
        List<float[]> inOrder = new ArrayList<>(texts.size());
        texts.forEach(
                text -> inOrder.add(Objects.requireNonNull(vectors.get(text)).clone()));
        return inOrder;
    }

    @Override
    public float[] embedQuery(String text) {
        return inner.embedQuery(text);
    }

    @Override
    public List<float[]> embedQueries(List<String> texts) {
        return inner.embedQueries(texts);
    }

    @Override
    public void close() {
        inner.close();
    }
}
