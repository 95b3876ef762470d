package org.faultbook.kb.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.faultbook.kb.search.TokenKind;
import org.junit.jupiter.api.Test;

/** Symptoms of ten kinds that share no word with their causes, each with words of its own beside the kind's. */
final class PairRankerTest {
    private static final int KINDS = 10;
    private static final int PAIRS = 120;
    private static final long SEED = 7;

    @Test
    void words_ofSymptomAndCauseThatGoTogether_areLearned() {
        PairRanker ranker = learn(pairs(i -> i));
        assertThat(ranker.kept()).isTrue();
        assertThat(ranker.gain().mean()).isGreaterThan(0.1);

        Retrieved asked = retrieved(PAIRS + 3, 3);
        List<Double> scores = ranker.scores(asked);
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < PAIRS; i++) {
            if (i % KINDS == 3) {
                right += scores.get(i) / (PAIRS / KINDS);
            } else {
                wrong += scores.get(i) / (PAIRS - PAIRS / KINDS);
            }
        }
        assertThat(right).isGreaterThan(wrong + 0.5);
    }

    @Test
    void pairs_shuffled_areNotKept() {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            others.add(i);
        }
        int kept = 0;
        for (int seed = 0; seed < 5; seed++) {
            java.util.Collections.shuffle(others, new Random(seed));
            PairRanker ranker = learn(pairs(others::get));
            kept += ranker.kept() ? 1 : 0;
            assertThat(ranker.gain().mean()).isLessThan(0.03);
        }
        assertThat(kept).isLessThanOrEqualTo(1);
    }

    @Test
    void model_ofTheSameSeed_isTheSameToTheBit() {
        PairRanker one = learn(pairs(i -> i));
        PairRanker other = learn(pairs(i -> i));
        assertThat(one.weights()).isEqualTo(other.weights());
        assertThat(one.scores(retrieved(PAIRS + 5, 5))).isEqualTo(other.scores(retrieved(PAIRS + 5, 5)));
    }

    @Test
    void pairs_tooFew_leaveRetrievalAsItIs() {
        PairRanker ranker = learn(pairs(i -> i).subList(0, PairRanker.ENOUGH - 1));
        Retrieved asked = retrieved(PAIRS + 1, 1);
        assertThat(ranker.kept()).isFalse();
        assertThat(ranker.weights()).isEmpty();
        assertThat(ranker.scores(asked)).isEqualTo(asked.scores());
    }

    private static PairRanker learn(List<PastPair> pairs) {
        return PairRanker.learn(pairs, records(), PairRankerTest::record, SEED);
    }

    private static List<String> records() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            ids.add("r" + i);
        }
        return ids;
    }

    private static List<PastPair> pairs(java.util.function.IntUnaryOperator answer) {
        List<PastPair> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new PastPair(retrieved(i, i % KINDS), i, Set.of("r" + answer.applyAsInt(i))));
        }
        return pairs;
    }

    /** Retrieval knows nothing: scores by chance. */
    private static Retrieved retrieved(int number, int kind) {
        Random random = new Random(number);
        Map<String, Double> scores = new HashMap<>();
        List<String> ids = records();
        List<Double> drawn = new ArrayList<>();
        ids.forEach(id -> scores.put(id, random.nextDouble()));
        ids.forEach(id -> drawn.add(scores.get(id)));
        return new Retrieved(text("symptom" + kind, "s" + number, number), ids, drawn);
    }

    private static PairText record(String id) {
        int number = Integer.parseInt(id.substring(1));
        return text("cause" + number % KINDS, "c" + number, 1000 + number);
    }

    private static PairText text(String shared, String own, int seed) {
        Random random = new Random(seed);
        float[] meaning = new float[16];
        double norm = 0;
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] = (float) random.nextGaussian();
            norm += meaning[i] * meaning[i];
        }
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] /= (float) Math.sqrt(norm);
        }
        PairWords words = new PairWords(List.of(Map.of(TokenKind.STEM, List.of(shared, own))));
        return new PairText(meaning, words.of(Map.of(TokenKind.STEM, List.of(shared, own))));
    }
}
