package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.faultbook.kb.pairs.PairRanker;
import org.faultbook.kb.pairs.PairText;
import org.faultbook.kb.pairs.PairWords;
import org.faultbook.kb.pairs.PastPair;
import org.faultbook.kb.pairs.Retrieved;
import org.faultbook.kb.retrieval.MeanVector;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;

/**
 * Ranks the judged questions of each fold by what the judged questions of the other folds teach about wording. What was
 * retrieved for each question is that of the row without folds, and no judgement of the asked fold is known.
 */
final class LearnedEvaluation {
    private static final long SEED = 32;

    private final BeirSet set;
    private final Map<String, Question> questions;
    private final QueryFolds folds;
    private final Map<String, Map<TokenKind, List<String>>> records = new HashMap<>();
    private final PairWords recordWords;
    private final Map<String, float[]> recordVectors;
    private final Map<String, float[]> questionVectors;

    /**
     * @param recordVectors raw embeddings of the records by a model that reads all of them and all questions
     * @param questionVectors those of the questions by the same model
     */
    LearnedEvaluation(
            BeirSet set,
            Map<String, Question> questions,
            QueryFolds folds,
            TextAnalyzer analyzer,
            Map<String, float[]> recordVectors,
            Map<String, float[]> questionVectors) {
        this.set = set;
        this.questions = questions;
        this.folds = folds;
        this.recordVectors = recordVectors;
        this.questionVectors = questionVectors;
        set.corpus().forEach((id, text) -> records.put(id, analyzer.tokens(text)));
        this.recordWords = new PairWords(records.values());
    }

    /** Rankings in the order of the untrained ones, which are those of the same questions. */
    List<Ranking> run(List<Ranking> untrained) {
        int dimension = recordVectors.values().stream()
                .mapToInt(v -> v.length)
                .findFirst()
                .orElse(0);
        MeanVector recordMean = MeanVector.of(dimension, recordVectors.values());
        Map<String, PairText> recordTexts = new HashMap<>();
        Function<String, PairText> texts = id -> recordTexts.computeIfAbsent(
                id,
                i -> new PairText(
                        recordMean.centre(Objects.requireNonNull(recordVectors.get(i))),
                        recordWords.of(records.getOrDefault(i, Map.of()))));
        Map<String, Ranking> learned = new HashMap<>();
        for (int fold = 0; fold < folds.folds(); fold++) {
            Map<String, Ranking> past = new LinkedHashMap<>();
            Map<String, Ranking> asked = new LinkedHashMap<>();
            for (Ranking ranking : untrained) {
                (folds.of(ranking.query()) == fold ? asked : past).put(ranking.query(), ranking);
            }
            List<Question> told = past.keySet().stream().map(this::question).toList();
            Sides sides = new Sides(
                    MeanVector.of(
                            dimension, past.keySet().stream().map(this::vector).toList()),
                    new PairWords(told.stream().map(Question::tokens).toList()));
            List<PastPair> pairs = new ArrayList<>();
            past.forEach((id, ranking) -> {
                Set<String> right = new HashSet<>(ranking.relevant().keySet());
                right.retainAll(recordVectors.keySet());
                if (!right.isEmpty()) {
                    pairs.add(new PastPair(retrieved(ranking, sides), folds.group(id), right));
                }
            });
            PairRanker ranker = PairRanker.learn(pairs, List.copyOf(set.corpus().keySet()), texts, SEED);
            asked.forEach((id, ranking) -> learned.put(id, ranked(ranking, ranker.scores(retrieved(ranking, sides)))));
        }
        return untrained.stream()
                .map(r -> Objects.requireNonNull(learned.get(r.query())))
                .toList();
    }

    /** What is known of questions: those of the other folds. */
    private record Sides(MeanVector mean, PairWords words) {}

    private Retrieved retrieved(Ranking ranking, Sides sides) {
        Question question = question(ranking.query());
        PairText text = new PairText(
                sides.mean().centre(vector(ranking.query())), sides.words().of(question.tokens()));
        return new Retrieved(text, ranking.ids(), ranking.scores());
    }

    private float[] vector(String id) {
        return Objects.requireNonNull(questionVectors.get(id));
    }

    private Question question(String id) {
        return Objects.requireNonNull(questions.get(id));
    }

    private static Ranking ranked(Ranking ranking, List<Double> scores) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(scores::get).reversed());
        return new Ranking(
                ranking.query(),
                order.stream().map(ranking.ids()::get).toList(),
                order.stream().map(scores::get).toList(),
                ranking.relevant());
    }
}
