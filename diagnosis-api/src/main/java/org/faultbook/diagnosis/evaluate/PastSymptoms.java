package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.retrieval.MeanVector;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.retrieval.TermRarity;
import org.faultbook.kb.retrieval.TermWeights;
import org.faultbook.kb.text.Language;

/**
 * The texts of all questions of a set standing for the symptoms a store would hold. For each question asked, its own
 * text is taken out again.
 */
final class PastSymptoms {
    private final TermRarity rarity;
    private final EmbeddingMeans means;
    private final Map<String, Map<String, float[]>> embeddings = new HashMap<>();

    PastSymptoms(List<Question> questions, Map<Language, Embedder> embedders, EmbeddingMeans passageMeans) {
        rarity = TermRarity.of(questions.stream().map(Question::tokens).toList());
        Map<EmbeddingMeans.Key, MeanVector> query = new HashMap<>(passageMeans.means());
        embedders.forEach((modelLanguage, embedder) -> {
            Map<Language, List<float[]>> byLanguage = new HashMap<>();
            Map<String, float[]> byText = new HashMap<>();
            for (Question question : questions) {
                if (modelLanguage == Language.ZH || question.language() == modelLanguage) {
                    float[] vector = embedder.embedQuery(question.text());
                    byText.put(question.text(), vector);
                    byLanguage
                            .computeIfAbsent(question.language(), l -> new ArrayList<>())
                            .add(vector);
                }
            }
            embeddings.put(embedder.model(), byText);
            byLanguage.forEach((language, vectors) -> query.put(
                    new EmbeddingMeans.Key(embedder.model(), EmbeddingMeans.Side.QUERY, language),
                    MeanVector.of(embedder.dimension(), vectors)));
        });
        means = new EmbeddingMeans(query);
    }

    /** The rarity of terms among all of them. */
    TermWeights rarity() {
        return rarity;
    }

    /** The means of all of them, with those of the passages. */
    EmbeddingMeans means() {
        return means;
    }

    TermWeights rarityWithout(Question asked) {
        return rarity.withoutOne(asked.tokens());
    }

    EmbeddingMeans meansWithout(Question asked) {
        EmbeddingMeans rest = means;
        for (Map.Entry<String, Map<String, float[]>> model : embeddings.entrySet()) {
            float[] own = model.getValue().get(asked.text());
            if (own != null) {
                rest = rest.without(
                        new EmbeddingMeans.Key(model.getKey(), EmbeddingMeans.Side.QUERY, asked.language()), own);
            }
        }
        return rest;
    }

    /** The raw embedding of a question by a model; null where that model does not read its language. */
    float @org.jspecify.annotations.Nullable [] embedding(String model, Question question) {
        return embeddings.getOrDefault(model, Map.of()).get(question.text());
    }
}
