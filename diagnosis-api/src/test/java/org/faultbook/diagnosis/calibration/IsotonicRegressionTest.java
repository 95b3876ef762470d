package org.faultbook.diagnosis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.faultbook.diagnosis.calibration.IsotonicRegression.Point;
import org.faultbook.diagnosis.calibration.IsotonicRegression.Step;
import org.junit.jupiter.api.Test;

final class IsotonicRegressionTest {
    @Test
    void at_stepsAndBetween_valueOfTheStepBelow() {
        IsotonicRegression regression = new IsotonicRegression(List.of(new Step(0.2, 0.1, 5), new Step(0.6, 0.9, 5)));
        assertThat(regression.at(0.0)).isEqualTo(0.1);
        assertThat(regression.at(0.2)).isEqualTo(0.1);
        assertThat(regression.at(0.59)).isEqualTo(0.1);
        assertThat(regression.at(0.6)).isEqualTo(0.9);
        assertThat(regression.at(9)).isEqualTo(0.9);
    }

    @Test
    void of_noPoints_zero() {
        assertThat(IsotonicRegression.of(List.of()).at(0.5)).isZero();
    }

    @Test
    void of_equalFigures_oneStep() {
        IsotonicRegression regression =
                IsotonicRegression.of(List.of(new Point(0.5, true), new Point(0.5, false), new Point(0.5, true)));
        assertThat(regression.steps()).containsExactly(new Step(0.5, 2.5 / 4, 3));
    }

    @Test
    void of_onePointRight_noCertainty() {
        assertThat(IsotonicRegression.of(List.of(new Point(0.5, true))).at(0.5)).isEqualTo(0.75);
    }

    @Test
    void of_manyRightThenOneRight_strongerEvidenceNeverLessProbable() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            points.add(new Point(0.5, i % 20 != 0));
        }
        points.add(new Point(0.9, true));
        IsotonicRegression regression = IsotonicRegression.of(points);
        assertThat(regression.at(0.9)).isGreaterThanOrEqualTo(regression.at(0.5));
        assertThat(regression.at(0.5)).isCloseTo(0.95, within(0.01));
    }

    /** Against trying every partition of the points into runs, with the smoothing applied to the best one. */
    @Test
    void of_seededPoints_leastSquaredErrorOfAllRisingSteps() {
        Random random = new Random(9);
        int compared = 0;
        for (int n = 0; n < 400; n++) {
            int[] right = new int[1 + random.nextInt(7)];
            int[] count = new int[right.length];
            List<Point> points = new ArrayList<>();
            for (int f = 0; f < right.length; f++) {
                count[f] = 1 + random.nextInt(4);
                for (int k = 0; k < count[f]; k++) {
                    boolean hit = random.nextInt(right.length + 2) <= f;
                    right[f] += hit ? 1 : 0;
                    points.add(random.nextInt(points.size() + 1), new Point(f / 10.0, hit));
                }
            }
            List<Step> best = bestSteps(right, count);
            IsotonicRegression regression = IsotonicRegression.of(points);
            assertThat(isRising(regression.steps())).as("%s", regression).isTrue();
            if (isRising(best)) {
                assertThat(regression.steps()).isEqualTo(best);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static boolean isRising(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).value() <= steps.get(i - 1).value()) {
                return false;
            }
        }
        return true;
    }

    /** Of all partitions with rising means the one of least squared error, each step smoothed. */
    private static List<Step> bestSteps(int[] right, int[] count) {
        List<Step> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (right.length - 1); cuts++) {
            List<Step> steps = new ArrayList<>();
            double error = 0;
            double before = -1;
            int from = 0;
            for (int f = 0; f < right.length; f++) {
                if (f == right.length - 1 || (cuts >> f & 1) == 1) {
                    double r = 0;
                    double c = 0;
                    for (int g = from; g <= f; g++) {
                        r += right[g];
                        c += count[g];
                    }
                    double mean = r / c;
                    error += mean <= before
                            ? Double.POSITIVE_INFINITY
                            : r * (1 - mean) * (1 - mean) + (c - r) * mean * mean;
                    steps.add(new Step(from / 10.0, (r + 0.5) / (c + 1), (int) c));
                    before = mean;
                    from = f + 1;
                }
            }
            if (error < least - 1e-12) {
                least = error;
                best = steps;
            }
        }
        return best;
    }
}
