package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RankingTest {
    private static final Ranking RANKING =
            new Ranking("q1", List.of("a", "b", "c", "d"), List.of(4.0, 3.0, 2.0, 1.0), Map.of("b", 2, "d", 1, "x", 1));

    @Test
    void hit_secondIsRelevant_fromTwoOn() {
        assertThat(RANKING.hit(1)).isZero();
        assertThat(RANKING.hit(2)).isEqualTo(1);
        assertThat(RANKING.hit(100)).isEqualTo(1);
    }

    @Test
    void reciprocalRank_secondIsRelevant_oneHalf() {
        assertThat(RANKING.reciprocalRank(10)).isEqualTo(0.5);
        assertThat(RANKING.reciprocalRank(1)).isZero();
    }

    @Test
    void ndcg_gradedRelevance_asComputedByHand() {
        // (2 / log2 3 + 1 / log2 5) / (2 / log2 2 + 1 / log2 3 + 1 / log2 4)
        assertThat(RANKING.ndcg(10)).isCloseTo(0.540586, within(1e-6));
        // cut at two: 2 / log2 3 over 2 + 1 / log2 3
        assertThat(RANKING.ndcg(2)).isCloseTo(0.479625, within(1e-6));
    }

    @Test
    void ndcg_bestPossibleOrder_one() {
        Ranking ideal = new Ranking("q", List.of("b", "d", "x"), List.of(3.0, 2.0, 1.0), RANKING.relevant());
        assertThat(ideal.ndcg(10)).isCloseTo(1, within(1e-12));
    }

    @Test
    void recall_twoOfThreeFound_twoThirds() {
        assertThat(RANKING.recall(100)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(RANKING.recall(2)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void measures_nothingRanked_zero() {
        Ranking nothing = new Ranking("q", List.of(), List.of(), Map.of("b", 1));
        assertThat(nothing.hit(10)).isZero();
        assertThat(nothing.reciprocalRank(10)).isZero();
        assertThat(nothing.ndcg(10)).isZero();
        assertThat(nothing.recall(100)).isZero();
    }

    @Test
    void new_questionWithoutJudgement_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranking("q7", List.of("a"), List.of(1.0), Map.of()))
                .withMessageContaining("q7");
    }

    @Test
    void new_scoresMissing_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranking("q", List.of("a", "b"), List.of(1.0), Map.of("a", 1)));
    }
}
