package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.retrieval.MeanVector;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;

/**
 * Bare documents in an index, made with the analyzer and the models the service uses.
 *
 * @param raw uncentred passage embeddings by model, then by document
 * @param passageMeans the means the indexed vectors are centred on
 */
record DocumentBase(SearchIndex index, Map<String, Map<String, float[]>> raw, EmbeddingMeans passageMeans) {

    /** Indexes every document; the Chinese model reads all of them, the English model the English ones. */
    static DocumentBase build(
            SearchIndex index, Map<String, String> corpus, TextAnalyzer analyzer, Map<Language, Embedder> embedders) {
        Map<String, Map<String, float[]>> raw = new LinkedHashMap<>();
        Map<EmbeddingMeans.Key, MeanVector> means = new HashMap<>();
        embedders.forEach((modelLanguage, embedder) -> {
            List<String> ids = corpus.entrySet().stream()
                    .filter(e -> modelLanguage == Language.ZH || Language.of(e.getValue()) == modelLanguage)
                    .map(Map.Entry::getKey)
                    .toList();
            List<float[]> vectors =
                    embedder.embedPassages(ids.stream().map(corpus::get).toList());
            Map<String, float[]> byId = new LinkedHashMap<>();
            Map<Language, List<float[]>> byLanguage = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                byId.put(ids.get(i), vectors.get(i));
                byLanguage
                        .computeIfAbsent(Language.of(corpus.getOrDefault(ids.get(i), "")), l -> new ArrayList<>())
                        .add(vectors.get(i));
            }
            raw.put(embedder.model(), byId);
            byLanguage.forEach((language, of) -> means.put(
                    new EmbeddingMeans.Key(embedder.model(), EmbeddingMeans.Side.PASSAGE, language),
                    MeanVector.of(embedder.dimension(), of)));
        });
        EmbeddingMeans passageMeans = new EmbeddingMeans(means);
        List<IndexChange> changes = new ArrayList<>();
        corpus.forEach(
                (id, text) -> changes.add(new IndexChange(id, List.of(record(id, text, analyzer, raw, passageMeans)))));
        index.apply(changes, 1);
        return new DocumentBase(index, raw, passageMeans);
    }

    private static IndexRecord record(
            String id,
            String text,
            TextAnalyzer analyzer,
            Map<String, Map<String, float[]>> raw,
            EmbeddingMeans means) {
        Language language = Language.of(text);
        Map<TokenField, List<String>> tokens = new HashMap<>();
        for (Map.Entry<TokenKind, List<String>> e : analyzer.tokens(text).entrySet()) {
            tokens.put(new TokenField(Zone.SYMPTOM, e.getKey()), e.getValue());
        }
        Map<String, float[]> vectors = new HashMap<>();
        raw.forEach((model, byId) -> {
            float[] vector = byId.get(id);
            if (vector != null) {
                vectors.put(model, means.centre(model, EmbeddingMeans.Side.PASSAGE, language, vector));
            }
        });
        Facets facets = new Facets(
                ProductLine.DEFAULT, Confidence.NOT_VALIDATED, Audience.INTERNAL, Set.of(language), EquipmentScope.ANY);
        return new IndexRecord(id, id, RecordKind.CASE, facets, tokens, vectors);
    }
}
