package org.faultbook.diagnosis.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LikelihoodTest {
    /** Below 0 stands for none known. */
    private static List<Optional<Likelihood>> of(double... probabilities) {
        List<Optional<Likelihood>> all = new ArrayList<>();
        for (double p : probabilities) {
            all.add(p < 0 ? Optional.empty() : Optional.of(new Likelihood(p, 3, 60)));
        }
        return all;
    }

    private static List<Double> probabilities(List<Optional<Likelihood>> all) {
        return all.stream()
                .map(one -> one.map(Likelihood::probability).orElse(-1.0))
                .toList();
    }

    @Test
    void descending_inOrder_staysAsItIs() {
        assertThat(Likelihood.descending(of(0.5, 0.3, 0.1))).isEqualTo(of(0.5, 0.3, 0.1));
        assertThat(Likelihood.descending(List.of())).isEmpty();
    }

    @Test
    void descending_likelierBehind_shareTheirMeanAndKeepWhatStandsBehindThem() {
        List<Optional<Likelihood>> pooled = Likelihood.descending(of(0.25, -1, 0.375, 0.125));
        assertThat(probabilities(pooled)).containsExactly(0.3125, -1.0, 0.3125, 0.125);
        assertThat(pooled.getFirst().orElseThrow().outcomes()).isEqualTo(60);
    }

    @Test
    void descending_anything_neverRisesAndKeepsTheSum() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 500; n++) {
            double[] any = random.doubles(1 + random.nextInt(9)).toArray();
            List<Double> pooled = probabilities(Likelihood.descending(of(any)));
            assertThat(pooled).as("seed " + seed).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(pooled.stream().mapToDouble(p -> p).sum())
                    .as("seed " + seed)
                    .isCloseTo(Arrays.stream(any).sum(), within(1e-9));
        }
    }
}
