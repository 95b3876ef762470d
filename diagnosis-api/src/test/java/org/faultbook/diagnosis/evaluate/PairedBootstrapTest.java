package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class PairedBootstrapTest {
    @Test
    void of_sameDifferenceOnEveryQuestion_noDoubtAboutIt() {
        PairedBootstrap test = PairedBootstrap.of(new double[] {0.5, 1, 0.75}, new double[] {0.25, 0.75, 0.5}, 1);
        assertThat(test.difference()).isCloseTo(0.25, within(1e-12));
        assertThat(test.low()).isCloseTo(0.25, within(1e-12));
        assertThat(test.high()).isCloseTo(0.25, within(1e-12));
        assertThat(test.significantlyBelow()).isFalse();
    }

    @Test
    void of_worseOnNearlyAllQuestions_significantlyBelow() {
        double[] worse = new double[100];
        double[] better = new double[100];
        for (int i = 0; i < 100; i++) {
            better[i] = i % 10 == 0 ? 0 : 1;
            worse[i] = i % 10 == 0 ? 1 : 0.5;
        }
        assertThat(PairedBootstrap.of(worse, better, 1).significantlyBelow()).isTrue();
        assertThat(PairedBootstrap.of(better, worse, 1).significantlyBelow()).isFalse();
    }

    @Test
    void of_seededDifferences_intervalAsTheNormalOneAndSymmetric() {
        Random random = new Random(8);
        int n = 400;
        double[] first = new double[n];
        double[] second = new double[n];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            first[i] = random.nextDouble();
            second[i] = random.nextDouble();
            double d = first[i] - second[i];
            sum += d;
            squares += d * d;
        }
        double mean = sum / n;
        double half = 1.96 * Math.sqrt((squares / n - mean * mean) / n);
        PairedBootstrap test = PairedBootstrap.of(first, second, 42);
        assertThat(test.difference()).isCloseTo(mean, within(1e-12));
        assertThat((test.high() - test.low()) / 2).isCloseTo(half, Percentage.withPercentage(6));
        assertThat(test.low()).isLessThan(mean);
        assertThat(test.high()).isGreaterThan(mean);
    }

    @Test
    void of_sameSeed_sameInterval() {
        double[] first = {1, 0, 1, 1, 0, 0.5};
        double[] second = {0, 0, 1, 0.2, 0.3, 1};
        assertThat(PairedBootstrap.of(first, second, 7)).isEqualTo(PairedBootstrap.of(first, second, 7));
    }

    @Test
    void of_questionsMissing_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedBootstrap.of(new double[] {1}, new double[] {1, 0}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedBootstrap.of(new double[0], new double[0], 1));
    }
}
