package org.faultbook.diagnosis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LogisticRegressionTest {
    @Test
    void fit_figureThatTellsAndFigureThatDoesNot_weighsTheOneThatTells() {
        Answerable learned = LogisticRegression.fit(examples(300, 300));
        assertThat(learned.weights().get(0)).isGreaterThan(1);
        assertThat(Math.abs(learned.weights().get(1)))
                .isLessThan(learned.weights().get(0) / 5);
        assertThat(learned.score(0.9, 0.5)).isPositive();
        assertThat(learned.score(0.1, 0.5)).isNegative();
    }

    @Test
    void fit_oneOutcomeMuchRarer_theBorderStaysBetweenBoth() {
        Answerable learned = LogisticRegression.fit(examples(1000, 50));
        assertThat(learned.score(0.8, 0.5)).isPositive();
        assertThat(learned.score(0.2, 0.5)).isNegative();
    }

    @Test
    void fit_figureThatIsAlwaysTheSame_weighsNothing() {
        List<LogisticRegression.Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(new LogisticRegression.Example(new double[] {i / 20.0, 0}, i >= 10));
        }
        assertThat(LogisticRegression.fit(examples).weights().get(1)).isCloseTo(0, within(1e-9));
    }

    @Test
    void fit_figuresThatPartTheOutcomesAltogether_staysFinite() {
        List<LogisticRegression.Example> examples = List.of(
                new LogisticRegression.Example(new double[] {0}, false),
                new LogisticRegression.Example(new double[] {1}, true));
        Answerable learned = LogisticRegression.fit(examples);
        assertThat(learned.score(1)).isBetween(0.1, 100.0);
        assertThat(learned.score(0)).isBetween(-100.0, -0.1);
    }

    @Test
    void fit_oneOutcomeOnly_saysWhatIsMissing() {
        assertThatThrownBy(
                        () -> LogisticRegression.fit(List.of(new LogisticRegression.Example(new double[] {1}, true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both outcomes");
    }

    /** The first figure is higher for the outcome, the second one is chance. */
    private static List<LogisticRegression.Example> examples(int yes, int no) {
        Random random = new Random(7);
        List<LogisticRegression.Example> examples = new ArrayList<>();
        for (int i = 0; i < yes + no; i++) {
            boolean outcome = i < yes;
            double telling = (outcome ? 0.65 : 0.35) + 0.2 * random.nextGaussian();
            examples.add(new LogisticRegression.Example(new double[] {telling, random.nextDouble()}, outcome));
        }
        return examples;
    }
}
