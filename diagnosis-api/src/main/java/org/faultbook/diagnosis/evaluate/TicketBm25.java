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
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;

/** The baseline beside the service: plain BM25 over whole tickets and rows of manuals, Chinese bigrams or English stems, unweighted. */
final class TicketBm25 implements AutoCloseable {
    private final TextAnalyzer analyzer;
    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    TicketBm25(TextAnalyzer analyzer, Store store, ManualRows rows) {
        this.analyzer = analyzer;
        List<IndexChange> changes = new ArrayList<>();
        store.sources().forEach(ticket -> {
            if (ticket.isClosed()) {
                changes.add(change(
                        ticket.key().number(), String.join("\n", ticket.texts().values())));
            }
        });
        new ManualTruth(store, rows)
                .forEachEntry((number, entry) -> store.manuals()
                        .passage(entry.passageId(), entry.manualVersion())
                        .ifPresent(row -> changes.add(change(number, row.text()))));
        index.apply(changes, 1);
    }

    /** Numbers of tickets and rows with their scores, best first; at most {@code k}. */
    Map<String, Double> rank(String text, int k) {
        TokenKind kind = kind(text);
        Map<String, Float> terms = new HashMap<>();
        analyzer.tokens(text).getOrDefault(kind, List.of()).forEach(t -> terms.merge(t, 1f, Float::sum));
        Map<String, Double> ranked = new LinkedHashMap<>();
        if (terms.isEmpty()) {
            return ranked;
        }
        try (SearchIndex.View view = index.view()) {
            WeightedTerms weighted = new WeightedTerms(Map.of(new TokenField(Zone.SYMPTOM, kind), terms));
            for (RawHit hit : view.byTerms(weighted, SearchFilter.NONE, k)) {
                ranked.put(hit.recordId(), (double) hit.score());
            }
        }
        return ranked;
    }

    private IndexChange change(String number, String text) {
        Map<TokenField, List<String>> tokens = new HashMap<>();
        analyzer.tokens(text).forEach((kind, list) -> tokens.put(new TokenField(Zone.SYMPTOM, kind), list));
        Facets facets = new Facets(
                ProductLine.DEFAULT, Confidence.NOT_VALIDATED, Audience.INTERNAL, Set.of(), EquipmentScope.ANY);
        return new IndexChange(
                number, List.of(new IndexRecord(number, number, RecordKind.CASE, facets, tokens, Map.of())));
    }

    private static TokenKind kind(String text) {
        return Language.of(text) == Language.ZH ? TokenKind.BIGRAM : TokenKind.STEM;
    }

    @Override
    public void close() {
        index.close();
    }
}
