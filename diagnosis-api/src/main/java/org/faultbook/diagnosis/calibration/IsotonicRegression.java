package org.faultbook.diagnosis.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The non-decreasing step function of least squared error, by pool-adjacent-violators (Ayer et al. 1955; for
 * calibration Zadrozny and Elkan 2002). Immutable.
 *
 * @param steps in rising order of {@code from}
 */
public record IsotonicRegression(List<Step> steps) {
    /** The value from a figure on, and how many points stand behind it. */
    public record Step(double from, double value, int points) {}

    /** A figure and whether it came true. */
    public record Point(double figure, boolean right) {}

    public IsotonicRegression {
        steps = List.copyOf(steps);
    }

    /** Ties in the figure share one step. */
    public static IsotonicRegression of(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::figure));
        List<double[]> blocks = new ArrayList<>(); // from, sum, count
        int i = 0;
        while (i < sorted.size()) {
            double figure = sorted.get(i).figure();
            double sum = 0;
            int count = 0;
            while (i < sorted.size() && sorted.get(i).figure() == figure) {
                sum += sorted.get(i).right() ? 1 : 0;
                count++;
                i++;
            }
            blocks.add(new double[] {figure, sum, count});
            while (blocks.size() > 1 && mean(blocks.get(blocks.size() - 2)) >= mean(blocks.getLast())) {
                double[] last = blocks.removeLast();
                double[] before = blocks.getLast();
                before[1] += last[1];
                before[2] += last[2];
            }
        }
        return new IsotonicRegression(blocks.stream()
                .map(b -> new Step(b[0], (b[1] + 0.5) / (b[2] + 1), (int) b[2]))
                .sorted(Comparator.comparingDouble(Step::from))
                .toList());
    }

    /** The value at a figure; that of the lowest step below all of them; 0 without steps. */
    public double at(double figure) {
        double value = steps.isEmpty() ? 0 : steps.getFirst().value();
        for (Step step : steps) {
            if (step.from() > figure) {
                break;
            }
            value = step.value();
        }
        return value;
    }

    private static double mean(double[] block) {
        return block[1] / block[2];
    }
}
