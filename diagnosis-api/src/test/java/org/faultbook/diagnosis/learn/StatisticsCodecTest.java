package org.faultbook.diagnosis.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.calibration.Answerable;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.calibration.ConditionalLogit;
import org.faultbook.diagnosis.calibration.IsotonicRegression;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.retrieval.EmbeddingMeans.Key;
import org.faultbook.kb.retrieval.EmbeddingMeans.Side;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.MeanVector;
import org.faultbook.kb.retrieval.TermRarity;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class StatisticsCodecTest {
    private static final Offset<Double> FLOAT = within(1e-5);

    @Test
    void learned_seededStatistics_asTheyWere() {
        LearnedStatistics before = new LearnedStatistics("r7", rarity(new Random(1)), means(new Random(2)));
        LearnedStatistics after = StatisticsCodec.learned("r7", StatisticsCodec.encode(before));
        assertThat(after.version()).isEqualTo("r7");
        assertThat(after.rarity().symptoms()).isEqualTo(before.rarity().symptoms());
        assertThat(after.rarity().frequency()).isEqualTo(before.rarity().frequency());
        assertThat(after.means().means().keySet())
                .isEqualTo(before.means().means().keySet());
        before.means().means().forEach((key, mean) -> {
            MeanVector read = Objects.requireNonNull(after.means().means().get(key));
            assertThat(read.count()).isEqualTo(mean.count());
            assertThat(read.sum()).containsExactly(mean.sum(), FLOAT);
        });
    }

    @Test
    void backtest_counts_asTheyWere() {
        BacktestFigures before = new BacktestFigures(412, 380, 120, 210, 15, 40, 33);
        assertThat(StatisticsCodec.backtest(StatisticsCodec.encode(before))).isEqualTo(before);
    }

    @Test
    void learned_nothing_asItWas() {
        LearnedStatistics after = StatisticsCodec.learned("none", StatisticsCodec.encode(LearnedStatistics.NONE));
        assertThat(after.rarity().symptoms()).isZero();
        assertThat(after.means().means()).isEmpty();
    }

    @Test
    void encode_equalStatisticsBuiltInAnotherOrder_equalBytes() {
        Map<String, Double> counts = new LinkedHashMap<>();
        Map<String, Double> reversed = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            counts.put("词" + i, (double) i);
            reversed.put("词" + (99 - i), (double) (99 - i));
        }
        assertThat(StatisticsCodec.encode(TermRarity.ofCounts(100, Map.of(TokenKind.WORD, counts))))
                .isEqualTo(StatisticsCodec.encode(TermRarity.ofCounts(100, Map.of(TokenKind.WORD, reversed))));
    }

    @Test
    void calibration_withAndWithoutProbability_asItWas() {
        Calibration learned = new Calibration(
                "r7-c",
                512,
                new ConditionalLogit(List.of(0.5, -2.0, 1e-9)),
                true,
                new ChanceMeaning(
                        new IsotonicRegression(List.of(
                                new IsotonicRegression.Step(0.1, 0.2, 30), new IsotonicRegression.Step(0.4, 0.8, 99))),
                        new IsotonicRegression(List.of(new IsotonicRegression.Step(0, 0.1, 7)))),
                new Answerable(-0.5, List.of(1.5, 0.25)),
                0.27);
        assertThat(StatisticsCodec.calibration(StatisticsCodec.encode(learned))).isEqualTo(learned);
        assertThat(StatisticsCodec.calibration(StatisticsCodec.encode(Calibration.NONE)))
                .isEqualTo(Calibration.NONE);
    }

    @Test
    void learned_damagedOrForeignBytes_saysMadeByAnotherVersion() {
        byte[] bytes = StatisticsCodec.encode(new LearnedStatistics("r", rarity(new Random(3)), EmbeddingMeans.NONE));
        assertThatThrownBy(() -> StatisticsCodec.learned("r", java.util.Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("another version");
        assertThatThrownBy(() -> StatisticsCodec.learned("r", new byte[] {1, 2, 3}))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static TermRarity rarity(Random random) {
        Map<TokenKind, Map<String, Double>> frequency = new HashMap<>();
        for (TokenKind kind : TokenKind.values()) {
            Map<String, Double> counts = new HashMap<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                counts.put("泵" + random.nextInt(1000) + "\uD840\uDC00", (double) random.nextInt(5000));
            }
            frequency.put(kind, counts);
        }
        return TermRarity.ofCounts(5000, frequency);
    }

    private static EmbeddingMeans means(Random random) {
        Map<Key, MeanVector> means = new HashMap<>();
        for (Side side : Side.values()) {
            for (Language language : Language.values()) {
                double[] sum = random.doubles(64, -20, 20).toArray();
                means.put(new Key("model", side, language), MeanVector.ofSum(sum, 1 + random.nextInt(2000)));
            }
        }
        return new EmbeddingMeans(means);
    }
}
