package org.faultbook.kb.retrieval;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.faultbook.kb.port.Embedder;

/** The embeddings of one question, made at most once by each model however often the index is asked. Thread-safe. */
public final class QuestionVectors {
    private final String text;
    private final Map<String, float[]> byModel = new ConcurrentHashMap<>();

    public QuestionVectors(Question question) {
        this.text = question.meant().text();
    }

    float[] by(Embedder embedder) {
        return byModel.computeIfAbsent(embedder.model(), model -> embedder.embedQuery(text))
                .clone();
    }
}
