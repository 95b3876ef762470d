package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;

/**
 * Makes the index records of passages: one per window of a passage that a model reads whole, with the headings it stands
 * under. A troubleshooting row has none, since its case has; the Chinese model embeds every record, the English model the
 * English ones as well, as of cases.
 */
public final class PassageRecords {
    /** Raise with every change to what records hold: indexes are rebuilt then. */
    public static final String VERSION = "passage-records-1";

    private static final String BEFORE_START = "#";

    private final TextAnalyzer analyzer;
    private final Map<Language, Embedder> embedders;
    private final EmbeddingMeans means;
    private final UnaryOperator<EquipmentScope> named;

    /**
     * @param means the passage means, fixed for an index generation
     * @param named what a stored scope is called now
     */
    public PassageRecords(
            TextAnalyzer analyzer,
            Map<Language, Embedder> embedders,
            EmbeddingMeans means,
            UnaryOperator<EquipmentScope> named) {
        this.analyzer = analyzer;
        this.embedders = Map.copyOf(embedders);
        this.means = means;
        this.named = named;
    }

    /** The records of all passages, in their order. Embeds in one batch per model. */
    public List<IndexRecord> make(List<StoredPassage> passages) {
        List<Draft> drafts = new ArrayList<>();
        for (StoredPassage stored : passages) {
            Passage passage = stored.passage();
            if (passage.kind() != PassageKind.TROUBLESHOOTING) {
                PassageWindows.of(passage.text()).forEach(window -> drafts.add(new Draft(stored, window)));
            }
        }
        List<Map<String, float[]>> vectors = new ArrayList<>();
        drafts.forEach(d -> vectors.add(new HashMap<>()));
        embedders.forEach((language, embedder) -> {
            List<Integer> read = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                if (language == Language.ZH || drafts.get(i).language() == language) {
                    read.add(i);
                }
            }
            List<float[]> raw = embedder.embedPassages(
                    read.stream().map(i -> drafts.get(i).embedded()).toList());
            for (int i = 0; i < raw.size(); i++) {
                int draft = read.get(i);
                Language of = drafts.get(draft).language();
                vectors.get(draft)
                        .put(
                                embedder.model(),
                                means.centre(embedder.model(), EmbeddingMeans.Side.PASSAGE, of, raw.get(i)));
            }
        });
        List<IndexRecord> records = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            records.add(record(drafts.get(i), vectors.get(i)));
        }
        return records;
    }

    /** The window of its passage's text that a record stands for. */
    public static Span window(Passage passage, String recordId) {
        return PassageWindows.of(passage.text()).stream()
                .filter(window -> id(passage, window).equals(recordId))
                .findFirst()
                .orElse(new Span(0, passage.text().length()));
    }

    private static String id(Passage passage, Span window) {
        return passage.id() + BEFORE_START + window.start();
    }

    private IndexRecord record(Draft draft, Map<String, float[]> vectors) {
        Passage passage = draft.stored.passage();
        Map<TokenField, List<String>> tokens = new HashMap<>();
        put(tokens, Zone.PASSAGE, draft.window.of(passage.text()));
        put(tokens, Zone.SECTION, String.join("\n", passage.sectionPath()));
        Facets facets = new Facets(
                draft.stored.manual().productLine(),
                Confidence.NOT_VALIDATED,
                Audience.INTERNAL,
                Set.of(passage.language()),
                named.apply(draft.stored.manual().scope()));
        return new IndexRecord(id(passage, draft.window), passage.id(), RecordKind.PASSAGE, facets, tokens, vectors);
    }

    private void put(Map<TokenField, List<String>> tokens, Zone zone, String text) {
        if (!text.isBlank()) {
            analyzer.tokens(text).forEach((kind, list) -> tokens.put(new TokenField(zone, kind), list));
        }
    }

    private record Draft(StoredPassage stored, Span window) {
        Language language() {
            return stored.passage().language();
        }

        /** Under the innermost heading: what a paragraph is about stands there as often as in it. */
        String embedded() {
            Passage passage = stored.passage();
            String text = window.of(passage.text());
            return passage.sectionPath().isEmpty()
                    ? text
                    : passage.sectionPath().getLast() + "\n" + text;
        }
    }
}
