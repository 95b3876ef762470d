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
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;

/**
 * Documents in an index, made with the analyzer and the models the service uses.
 *
 * @param raw uncentred passage embeddings of the documents by model, then by document
 * @param passageMeans the means the indexed vectors are centred on
 */
record DocumentBase(SearchIndex index, Map<String, Map<String, float[]>> raw, EmbeddingMeans passageMeans) {

    /** Indexes every document; the Chinese model reads all of them, the English model the English ones. */
    static DocumentBase build(
            SearchIndex index, Map<String, String> corpus, TextAnalyzer analyzer, Map<Language, Embedder> embedders) {
        List<Draft> drafts = new ArrayList<>();
        corpus.forEach((id, text) -> drafts.add(new Draft(id, text, Language.of(text))));
        Map<String, Map<String, float[]>> vectors = new LinkedHashMap<>();
        Map<EmbeddingMeans.Key, MeanVector> means = new HashMap<>();
        embedders.forEach((modelLanguage, embedder) -> {
            List<Draft> read = drafts.stream()
                    .filter(d -> modelLanguage == Language.ZH || d.language() == modelLanguage)
                    .toList();
            List<float[]> embedded =
                    embedder.embedPassages(read.stream().map(Draft::text).toList());
            Map<String, float[]> byId = new LinkedHashMap<>();
            Map<Language, List<float[]>> byLanguage = new HashMap<>();
            for (int i = 0; i < read.size(); i++) {
                byId.put(read.get(i).id(), embedded.get(i));
                byLanguage
                        .computeIfAbsent(read.get(i).language(), l -> new ArrayList<>())
                        .add(embedded.get(i));
            }
            vectors.put(embedder.model(), byId);
            byLanguage.forEach((language, of) -> means.put(
                    new EmbeddingMeans.Key(embedder.model(), EmbeddingMeans.Side.PASSAGE, language),
                    MeanVector.of(embedder.dimension(), of)));
        });
        EmbeddingMeans passageMeans = new EmbeddingMeans(means);
        List<IndexChange> changes = drafts.stream()
                .map(draft -> new IndexChange(draft.id(), List.of(record(draft, analyzer, vectors, passageMeans))))
                .toList();
        index.apply(changes, 1);
        return new DocumentBase(index, vectors, passageMeans);
    }

    private static IndexRecord record(
            Draft draft, TextAnalyzer analyzer, Map<String, Map<String, float[]>> raw, EmbeddingMeans means) {
        Map<TokenField, List<String>> tokens = new HashMap<>();
        analyzer.tokens(draft.text()).forEach((kind, found) -> tokens.put(new TokenField(Zone.SYMPTOM, kind), found));
        Map<String, float[]> vectors = new HashMap<>();
        raw.forEach((model, byId) -> {
            float[] vector = byId.get(draft.id());
            if (vector != null) {
                vectors.put(model, means.centre(model, EmbeddingMeans.Side.PASSAGE, draft.language(), vector));
            }
        });
        Facets facets = new Facets(
                ProductLine.DEFAULT,
                Confidence.NOT_VALIDATED,
                Audience.INTERNAL,
                Set.of(draft.language()),
                EquipmentScope.ANY);
        return new IndexRecord(draft.id(), draft.id(), RecordKind.CASE, facets, tokens, vectors);
    }

    /** A record to be; a bare document's whole text stands where the service has what is observed. */
    private record Draft(String id, String text, Language language) {}
}
