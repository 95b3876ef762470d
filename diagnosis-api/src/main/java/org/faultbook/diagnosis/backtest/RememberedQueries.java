package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.kb.port.Embedder;
import org.jspecify.annotations.Nullable;

/** An embedder that remembers the last queries: every fold learns from nearly the same symptoms, and asks one of them. */
public final class RememberedQueries implements Embedder {
    private static final int REMEMBERED = 20_000;

    private final Embedder inner;
    private final Map<String, float[]> vectors = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** The same toolkit with queries remembered; as it is where they are already, so that all share one memory. */
    public static Toolkit in(Toolkit toolkit) {
        return toolkit.withEmbedders(e -> e instanceof RememberedQueries ? e : new RememberedQueries(e));
    }

    private RememberedQueries(Embedder inner) {
        this.inner = inner;
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
        return inner.embedPassages(texts);
    }

    @Override
    public float[] embedQuery(String text) {
        return embedQueries(List.of(text)).getFirst();
    }

    @Override
    public List<float[]> embedQueries(List<String> texts) {
        List<@Nullable float[]> found = new ArrayList<>(texts.size());
        List<String> missing = new ArrayList<>();
        for (String text : texts) {
            float[] vector = vectors.get(text);
            found.add(vector);
            if (vector == null) {
                missing.add(text);
            }
        }
        List<float[]> made = missing.isEmpty() ? List.of() : inner.embedQueries(missing);
        List<float[]> inOrder = new ArrayList<>(texts.size());
        int next = 0;
        for (int i = 0; i < texts.size(); i++) {
            float[] vector = found.get(i);
            if (vector == null) {
                vector = made.get(next++);
                vectors.put(texts.get(i), vector);
            }
            inOrder.add(vector.clone());
        }
        return inOrder;
    }

    @Override
    public void close() {
        inner.close();
    }
}
