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
 * Documents in an index, made with the analyzer and the models the service uses. A document may have been told by closed
 * tickets: then it is also a case whose symptoms they are, with a record per telling as the service makes them.
 *
 * @param raw uncentred passage embeddings of the bare documents by model, then by document
 * @param passageMeans the means the indexed vectors are centred on
 */
record DocumentBase(SearchIndex index, Map<String, Map<String, float[]>> raw, EmbeddingMeans passageMeans) {

    /** Indexes every document; the Chinese model reads all of them, the English model the English ones. */
    static DocumentBase build(
            SearchIndex index, Map<String, String> corpus, TextAnalyzer analyzer, Map<Language, Embedder> embedders) {
        return build(index, corpus, Map.of(), analyzer, embedders);
    }

    /** @param tellings symptoms that closed tickets told, by the document that was their cause and fix */
    static DocumentBase build(
            SearchIndex index,
            Map<String, String> corpus,
            Map<String, List<String>> tellings,
            TextAnalyzer analyzer,
            Map<Language, Embedder> embedders) {
        List<Draft> drafts = new ArrayList<>();
        corpus.forEach((id, text) -> {
            drafts.add(new Draft(id, id, text, "", text, Language.of(text)));
            List<String> told = tellings.getOrDefault(id, List.of());
            for (int i = 0; i < told.size(); i++) {
                String telling = told.get(i);
                drafts.add(new Draft(id + "#" + i, id, telling, text, telling + "。" + text, Language.of(telling)));
            }
        });
        Map<String, Map<String, float[]>> vectors = new LinkedHashMap<>();
        Map<EmbeddingMeans.Key, MeanVector> means = new HashMap<>();
        embedders.forEach((modelLanguage, embedder) -> {
            List<Draft> read = drafts.stream()
                    .filter(d -> modelLanguage == Language.ZH || d.language() == modelLanguage)
                    .toList();
            List<float[]> embedded =
                    embedder.embedPassages(read.stream().map(Draft::embedded).toList());
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
        Map<String, List<IndexRecord>> byOwner = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            byOwner.computeIfAbsent(draft.owner(), o -> new ArrayList<>())
                    .add(record(draft, analyzer, vectors, passageMeans));
        }
        List<IndexChange> changes = new ArrayList<>();
        byOwner.forEach((owner, records) -> changes.add(new IndexChange(owner, records)));
        index.apply(changes, 1);
        Map<String, Map<String, float[]>> raw = new LinkedHashMap<>();
        vectors.forEach((model, byId) -> {
            Map<String, float[]> ofDocuments = new LinkedHashMap<>(byId);
            ofDocuments.keySet().retainAll(corpus.keySet());
            raw.put(model, ofDocuments);
        });
        return new DocumentBase(index, raw, passageMeans);
    }

    private static IndexRecord record(
            Draft draft, TextAnalyzer analyzer, Map<String, Map<String, float[]>> raw, EmbeddingMeans means) {
        Map<TokenField, List<String>> tokens = new HashMap<>();
        analyzer.tokens(draft.symptom())
                .forEach((kind, found) -> tokens.put(new TokenField(Zone.SYMPTOM, kind), found));
        if (!draft.cause().isEmpty()) {
            analyzer.tokens(draft.cause())
                    .forEach((kind, found) -> tokens.put(new TokenField(Zone.CAUSE, kind), found));
        }
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
        return new IndexRecord(draft.id(), draft.owner(), RecordKind.CASE, facets, tokens, vectors);
    }

    /** A record to be; a bare document's whole text stands where the service has what is observed. */
    private record Draft(String id, String owner, String symptom, String cause, String embedded, Language language) {}
}
