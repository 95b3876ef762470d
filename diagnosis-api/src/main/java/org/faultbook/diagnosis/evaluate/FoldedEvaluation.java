package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.retrieval.TermRarity;
import org.faultbook.kb.retrieval.TermWeights;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.text.Language;

/**
 * Asks each fold's questions of a base in which every judged question of the other folds is a closed ticket: its text is a
 * symptom that was told, the records judged relevant are the cases it belongs to. Nothing of the asked fold is in the
 * base, nor in the statistics.
 */
final class FoldedEvaluation {
    private static final int RANKED = 100;

    private final TextAnalyzer analyzer;
    private final Map<Language, Embedder> embedders;
    private final HybridRetriever retriever;
    private final OwnerVotes votes;

    FoldedEvaluation(
            TextAnalyzer analyzer,
            Map<Language, Embedder> embedders,
            HybridRetriever retriever,
            CauseAggregation aggregation) {
        this.analyzer = analyzer;
        this.embedders = embedders;
        this.retriever = retriever;
        this.votes = new OwnerVotes(aggregation);
    }

    /** The rankings in the order of the questions, those without a judgement left out. */
    List<Ranking> run(
            BeirSet set,
            Map<String, Question> questions,
            boolean pastSymptoms,
            QueryFolds folds,
            Supplier<SearchIndex> indexes) {
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        for (int fold = 0; fold < folds.folds(); fold++) {
            ask(set, questions, pastSymptoms, folds, fold, indexes, rankings);
        }
        return questions.keySet().stream()
                .map(rankings::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void ask(
            BeirSet set,
            Map<String, Question> questions,
            boolean pastSymptoms,
            QueryFolds folds,
            int fold,
            Supplier<SearchIndex> indexes,
            Map<String, Ranking> rankings) {
        Map<String, List<String>> tellings = new LinkedHashMap<>();
        List<Question> past = new ArrayList<>();
        Map<String, Question> asked = new LinkedHashMap<>();
        questions.forEach((id, question) -> {
            Map<String, Integer> relevant = set.qrels().get(id);
            if (relevant != null && folds.of(id) == fold) {
                asked.put(id, question);
                return;
            }
            past.add(question);
            if (relevant != null) {
                relevant.keySet().stream()
                        .sorted()
                        .forEach(record -> tellings.computeIfAbsent(record, r -> new ArrayList<>())
                                .add(question.text()));
            }
        });
        Map<String, Integer> seen = new LinkedHashMap<>();
        tellings.forEach((record, told) -> seen.put(record, told.size()));
        try (SearchIndex index = indexes.get()) {
            DocumentBase base = DocumentBase.build(index, set.corpus(), tellings, analyzer, embedders);
            PastSymptoms symptoms = new PastSymptoms(past, embedders, base.passageMeans());
            TermWeights rarity = pastSymptoms ? symptoms.rarity() : TermRarity.NONE;
            EmbeddingMeans means = pastSymptoms ? symptoms.means() : base.passageMeans();
            try (SearchIndex.View view = index.view()) {
                asked.forEach((id, question) -> {
                    List<FusedHit> hits = retriever.retrieve(view, question, rarity, means, SearchFilter.NONE);
                    rankings.put(id, ranking(id, hits, seen, set));
                });
            }
        }
    }

    private Ranking ranking(String id, List<FusedHit> hits, Map<String, Integer> seen, BeirSet set) {
        List<String> owners = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        votes.rank(hits, seen).entrySet().stream().limit(RANKED).forEach(e -> {
            owners.add(e.getKey());
            scores.add(e.getValue());
        });
        return new Ranking(id, owners, scores, set.qrels().getOrDefault(id, Map.of()));
    }
}
