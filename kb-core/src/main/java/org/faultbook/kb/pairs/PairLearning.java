package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Learns a {@link PairRanker}. The weights of its parts are learned from wording scores that did not know the pair's group
 * (stacking; Wolpert 1992) and held to retrieval alone. What a record may be told from are records that answered some pair
 * themselves: otherwise a record would be told by never having answered.
 */
final class PairLearning {
    /** Of what one standard deviation of a text's direction may weigh: a prior variance of 10. */
    private static final double FORM_RIDGE = 0.1;

    private static final double WEIGHT_RIDGE = 1;
    /** Log weight of a whole unit of retrieval's score where nothing is known of it. */
    private static final double RETRIEVAL = 8;

    private static final int FIRST = 10;

    private final List<PastPair> past;
    private final List<String> records;
    private final Function<String, PairText> texts;
    private final long seed;
    private final PairFolds folds;
    private final Crowding crowding;
    private final double retrieval;
    /** By pair: records x features, by a model that did not know the pair. */
    private final List<double[][]> features = new ArrayList<>();

    PairLearning(List<PastPair> past, List<String> records, Function<String, PairText> texts, long seed) {
        this.past = List.copyOf(past);
        this.records = List.copyOf(records);
        this.texts = texts;
        this.seed = seed;
        this.folds = new PairFolds(past, seed);
        this.crowding = new Crowding(past);
        List<double[][]> alone = new ArrayList<>();
        for (PastPair pair : past) {
            alone.add(pair.retrieved().scores().stream()
                    .map(s -> new double[] {s})
                    .toArray(double[][]::new));
        }
        double[] start = {RETRIEVAL};
        this.retrieval = Math.max(1, ConditionalLogit.fit(choices(alone, i -> true), start, WEIGHT_RIDGE)[0]);
        List<PairRanker.Learned> without = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            int asked = fold;
            without.add(learned(i -> folds.of(i) != asked, new double[] {retrieval, 0, 0}));
        }
        for (int i = 0; i < past.size(); i++) {
            features.add(without.get(folds.of(i)).features(past.get(i).retrieved(), past.get(i)));
        }
    }

    /** What the reciprocal rank gains where each fold is asked with weights of the others. */
    PairRanker.Gain backtest() {
        List<Double> gains = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            int asked = fold;
            double[] weights = weights(i -> folds.of(i) != asked);
            for (int i = 0; i < past.size(); i++) {
                if (folds.of(i) == fold) {
                    double[] scores = new double[features.get(i).length];
                    for (int j = 0; j < scores.length; j++) {
                        scores[j] = Orthonormal.dot(features.get(i)[j], weights);
                    }
                    double[] before = past.get(i).retrieved().scores().stream()
                            .mapToDouble(s -> s)
                            .toArray();
                    boolean[] right = right(past.get(i));
                    gains.add(reciprocalRank(scores, right) - reciprocalRank(before, right));
                }
            }
        }
        return PairRanker.Gain.of(gains);
    }

    /** What all pairs teach. */
    PairRanker.Learned all() {
        return learned(i -> true, weights(i -> true));
    }

    private PairRanker.Learned learned(IntPredicate of, double[] weights) {
        List<PairText> questions = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            if (of.test(i)) {
                questions.add(past.get(i).retrieved().question());
            }
        }
        PairVectors vectors = new PairVectors(records, questions, texts, seed);
        return new PairRanker.Learned(vectors, wording(of, vectors), crowding, weights);
    }

    private double[] weights(IntPredicate of) {
        return ConditionalLogit.fit(choices(features, of), new double[] {retrieval, 0, 0}, WEIGHT_RIDGE);
    }

    private WordingModel wording(IntPredicate of, PairVectors vectors) {
        Set<String> answered = answered(of);
        List<WordingModel.Choice> choices = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            int[] among = of.test(i) ? options(past.get(i), answered) : new int[0];
            if (among.length > 0) {
                Retrieved retrieved = past.get(i).retrieved();
                boolean[] right = right(past.get(i));
                List<float[]> records = new ArrayList<>();
                double[] offsets = new double[among.length];
                boolean[] rightAmong = new boolean[among.length];
                for (int j = 0; j < among.length; j++) {
                    records.add(vectors.of(retrieved.records().get(among[j])));
                    offsets[j] = retrieval * retrieved.scores().get(among[j]);
                    rightAmong[j] = right[among[j]];
                }
                choices.add(new WordingModel.Choice(vectors.of(retrieved.question()), records, offsets, rightAmong));
            }
        }
        return WordingModel.fit(choices, vectors.size(), FORM_RIDGE);
    }

    private List<ConditionalLogit.Choice> choices(List<double[][]> of, IntPredicate which) {
        Set<String> answered = answered(which);
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            int[] among = which.test(i) ? options(past.get(i), answered) : new int[0];
            if (among.length > 0) {
                boolean[] right = right(past.get(i));
                double[][] rows = new double[among.length][];
                boolean[] rightAmong = new boolean[among.length];
                for (int j = 0; j < among.length; j++) {
                    rows[j] = of.get(i)[among[j]];
                    rightAmong[j] = right[among[j]];
                }
                choices.add(new ConditionalLogit.Choice(rows, rightAmong));
            }
        }
        return choices;
    }

    private Set<String> answered(IntPredicate of) {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < past.size(); i++) {
            if (of.test(i)) {
                answered.addAll(past.get(i).right());
            }
        }
        return answered;
    }

    /** Places of the records that answered some pair; none where the right one is not retrieved. */
    private static int[] options(PastPair pair, Set<String> answered) {
        List<String> records = pair.retrieved().records();
        List<Integer> places = new ArrayList<>();
        boolean found = false;
        for (int j = 0; j < records.size(); j++) {
            if (answered.contains(records.get(j))) {
                places.add(j);
                found |= pair.right().contains(records.get(j));
            }
        }
        return found && places.size() > 1 ? places.stream().mapToInt(p -> p).toArray() : new int[0];
    }

    private static boolean[] right(PastPair pair) {
        List<String> records = pair.retrieved().records();
        boolean[] right = new boolean[records.size()];
        for (int j = 0; j < right.length; j++) {
            right[j] = pair.right().contains(records.get(j));
        }
        return right;
    }

    private static double reciprocalRank(double[] scores, boolean[] right) {
        double best = Double.NEGATIVE_INFINITY;
        int at = -1;
        for (int j = 0; j < scores.length; j++) {
            if (right[j] && scores[j] > best) {
                best = scores[j];
                at = j;
            }
        }
        int rank = 1;
        for (int j = 0; j < scores.length; j++) {
            rank += scores[j] > best || (scores[j] == best && j < at) ? 1 : 0;
        }
        return at < 0 || rank > FIRST ? 0 : 1.0 / rank;
    }
}
