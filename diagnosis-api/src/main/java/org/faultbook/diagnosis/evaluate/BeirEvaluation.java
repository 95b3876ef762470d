package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the corpus of a judged set for each of its questions with the very analyzers, models and fusion of the service,
 * beside plain BM25 (Chinese bigrams, English stems, unweighted) and plain dense (uncentred cosine).
 */
public final class BeirEvaluation {
    private static final int RANKED = 100;
    private static final long SEED = 20;

    private final TextAnalyzer analyzer;
    private final Map<Language, Embedder> embedders;
    private final HybridRetriever retriever;
    private final LearnedStatistics prior;

    /**
     * @param toolkit what the service reads texts with; its prior is what it knows before it has seen any ticket
     * @param learned term pairs of both languages, used beside the lexicon
     */
    public BeirEvaluation(Toolkit toolkit, TermPairs learned) {
        this.analyzer = toolkit.analyzer();
        this.embedders = toolkit.embedders();
        this.retriever = new HybridRetriever(analyzer, embedders, toolkit.lexicon(), () -> learned, toolkit.weights());
        this.prior = toolkit.prior();
    }

    /**
     * Rankings by row name, the questions in the order of the set, those without a judgement left out.
     *
     * @param pastSymptoms whether the other questions stand for past symptoms in the row {@code service}
     * @param folds so many folds of the judged questions, each ranked in the row {@code service} by what the others teach
     *     about wording, with the row {@code noFolds}, which learned nothing, beside it; null: no question is a ticket
     * @param indexes makes empty indexes
     */
    public Map<String, List<Ranking>> run(
            BeirSet set, boolean pastSymptoms, @Nullable Integer folds, Supplier<SearchIndex> indexes) {
        Map<String, Question> questions = new LinkedHashMap<>();
        set.queries().forEach((id, q) -> questions.put(id, retriever.question(q.text(), null)));
        Map<String, List<Ranking>> rows = new LinkedHashMap<>();
        QueryFolds queryFolds = folds == null ? null : QueryFolds.of(set, analyzer, folds, SEED);
        try (SearchIndex index = indexes.get()) {
            DocumentBase base = DocumentBase.build(index, set.corpus(), analyzer, embedders);
            PastSymptoms past = new PastSymptoms(List.copyOf(questions.values()), embedders, base.passageMeans());
            try (SearchIndex.View view = index.view()) {
                Function<Question, List<Scored>> none = q -> withoutPast(view, q, base);
                List<Ranking> unfolded = rank(set, questions, pastSymptoms ? q -> fused(view, q, past) : none);
                rows.put("service", unfolded);
                if (queryFolds != null) {
                    rows.put("service", learned(set, questions, queryFolds, base, past, unfolded));
                    rows.put("noFolds", unfolded);
                }
                rows.put("bm25", rank(set, questions, q -> lexical(view, q)));
                rows.put("dense", rank(set, questions, q -> dense(base, past, q)));
                rows.put("pastNone", rank(set, questions, none));
            }
        }
        return rows;
    }

    /** With what the other folds teach, as a model sees it that reads all records and questions; as it was without one. */
    private List<Ranking> learned(
            BeirSet set,
            Map<String, Question> questions,
            QueryFolds folds,
            DocumentBase base,
            PastSymptoms past,
            List<Ranking> unlearned) {
        for (Language language : List.of(Language.EN, Language.ZH)) {
            Embedder embedder = embedders.get(language);
            if (embedder != null) {
                Map<String, float[]> raw = base.raw().getOrDefault(embedder.model(), Map.of());
                Map<String, float[]> asked = new HashMap<>();
                questions.forEach((id, q) -> {
                    float[] vector = past.embedding(embedder.model(), q);
                    if (vector != null) {
                        asked.put(id, vector);
                    }
                });
                if (raw.size() == set.corpus().size() && asked.size() == questions.size()) {
                    return new LearnedEvaluation(set, questions, folds, analyzer, raw, asked).run(unlearned);
                }
            }
        }
        return unlearned;
    }

    private List<Scored> fused(SearchIndex.View view, Question q, PastSymptoms past) {
        return scored(retriever.retrieve(view, q, past.rarityWithout(q), past.meansWithout(q), SearchFilter.NONE));
    }

    private List<Scored> withoutPast(SearchIndex.View view, Question q, DocumentBase base) {
        LearnedStatistics statistics = new LearnedStatistics(
                "prior", prior.rarity(), base.passageMeans().plus(prior.means()));
        return scored(retriever.retrieve(view, q, statistics.rarity(), statistics.means(), SearchFilter.NONE));
    }

    private List<Scored> lexical(SearchIndex.View view, Question q) {
        TokenKind kind = q.language() == Language.ZH ? TokenKind.BIGRAM : TokenKind.STEM;
        Map<String, Float> terms = new HashMap<>();
        q.tokens().getOrDefault(kind, List.of()).forEach(t -> terms.merge(t, 1f, Float::sum));
        WeightedTerms weighted = new WeightedTerms(Map.of(new TokenField(Zone.SYMPTOM, kind), terms));
        List<RawHit> hits = weighted.isEmpty() ? List.of() : view.byTerms(weighted, SearchFilter.NONE, RANKED);
        return hits.stream().map(h -> new Scored(h.recordId(), h.score())).toList();
    }

    private List<Scored> dense(DocumentBase base, PastSymptoms past, Question q) {
        Embedder own = embedders.getOrDefault(q.language(), embedders.get(Language.ZH));
        // a record that the question's own model has not read is in the other language: the Chinese model crosses
        if (own != null && base.raw().getOrDefault(own.model(), Map.of()).size() < recordsOf(base)) {
            own = embedders.get(Language.ZH);
        }
        if (own == null) {
            return List.of();
        }
        float[] query = past.embedding(own.model(), q);
        if (query == null) {
            return List.of();
        }
        List<Scored> all = new ArrayList<>();
        base.raw().getOrDefault(own.model(), Map.of()).forEach((id, v) -> all.add(new Scored(id, dot(query, v))));
        all.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id));
        return all.subList(0, Math.min(RANKED, all.size()));
    }

    private static int recordsOf(DocumentBase base) {
        return base.raw().values().stream().mapToInt(Map::size).max().orElse(0);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static List<Scored> scored(List<FusedHit> hits) {
        return hits.stream()
                .limit(RANKED)
                .map(h -> new Scored(h.recordId(), h.score()))
                .toList();
    }

    private static List<Ranking> rank(
            BeirSet set, Map<String, Question> questions, Function<Question, List<Scored>> ask) {
        List<Ranking> rankings = new ArrayList<>();
        questions.forEach((id, question) -> {
            Map<String, Integer> relevant = set.qrels().get(id);
            if (relevant != null) {
                List<Scored> found = ask.apply(question);
                rankings.add(new Ranking(
                        id,
                        found.stream().map(Scored::id).toList(),
                        found.stream().map(Scored::score).toList(),
                        relevant));
            }
        });
        return rankings;
    }

    private record Scored(String id, double score) {}
}
