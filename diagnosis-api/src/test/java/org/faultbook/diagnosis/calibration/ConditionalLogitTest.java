package org.faultbook.diagnosis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.faultbook.diagnosis.calibration.ConditionalLogit.Choice;
import org.junit.jupiter.api.Test;

final class ConditionalLogitTest {
    private static final double[] TRUE = {1.5, -0.8, 0};

    @Test
    void fit_choicesMadeByKnownWeights_findsThem() {
        ConditionalLogit fitted = ConditionalLogit.fit(choices(4000, 7, false), 1);
        for (int i = 0; i < TRUE.length; i++) {
            assertThat(fitted.weights().get(i)).isCloseTo(TRUE[i], within(0.12));
        }
    }

    /** Each choice is told only as a mixture: the chosen one mostly, another one a little. */
    @Test
    void fit_choicesToldInShares_findsTheDirection() {
        ConditionalLogit fitted = ConditionalLogit.fit(choices(4000, 8, true), 1);
        assertThat(fitted.weights().get(0)).isGreaterThan(1);
        assertThat(fitted.weights().get(1)).isLessThan(-0.5);
        assertThat(fitted.weights().get(2)).isCloseTo(0, within(0.12));
    }

    @Test
    void fit_twice_bitByBitTheSame() {
        assertThat(ConditionalLogit.fit(choices(300, 9, true), 5))
                .isEqualTo(ConditionalLogit.fit(choices(300, 9, true), 5));
    }

    @Test
    void fit_figureThatIsAlwaysTheSame_weighsNothing() {
        List<Choice> choices = new ArrayList<>();
        for (Choice c : choices(200, 10, false)) {
            double[][] figures = c.figures();
            for (double[] x : figures) {
                x[2] = 4;
            }
            choices.add(new Choice(figures, c.right()));
        }
        assertThat(ConditionalLogit.fit(choices, 1).weights().get(2)).isCloseTo(0, within(1e-9));
    }

    @Test
    void fit_perfectlyToldApart_staysFinite() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            choices.add(new Choice(new double[][] {{1, 0}, {0, 1}}, new double[] {1, 0}));
        }
        assertThat(ConditionalLogit.fit(choices, 1).weights()).allMatch(w -> Math.abs(w) < 20);
    }

    @Test
    void chances_anyWeights_addUpToOne() {
        ConditionalLogit logit = new ConditionalLogit(List.of(900.0, -900.0));
        double[] chances = logit.chances(new double[][] {{1, 0}, {1, 0}, {0, 1}});
        assertThat(DoubleStream.of(chances).sum()).isCloseTo(1, within(1e-12));
        assertThat(chances[0]).isEqualTo(chances[1]);
        assertThat(logit.chances(new double[0][])).isEmpty();
    }

    @Test
    void chances_anotherNumberOfFigures_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConditionalLogit(List.of(1.0)).chances(new double[][] {{1, 2}}));
    }

    private static List<Choice> choices(int n, long seed, boolean inShares) {
        Random random = new Random(seed);
        ConditionalLogit truth =
                new ConditionalLogit(DoubleStream.of(TRUE).boxed().toList());
        List<Choice> choices = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            double[][] figures = new double[2 + random.nextInt(6)][TRUE.length];
            for (double[] x : figures) {
                for (int i = 0; i < x.length; i++) {
                    x[i] = random.nextGaussian();
                }
            }
            double[] chances = truth.chances(figures);
            double drawn = random.nextDouble();
            int chosen = 0;
            for (double sum = chances[0]; sum < drawn && chosen < chances.length - 1; sum += chances[chosen]) {
                chosen++;
            }
            double[] right = new double[figures.length];
            right[chosen] = inShares ? 0.8 : 1;
            if (inShares) {
                right[random.nextInt(right.length)] += 0.2;
            }
            choices.add(new Choice(figures, right));
        }
        return choices;
    }
}
