package org.faultbook.diagnosis.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The non-decreasing step function of least squared error, by pool-adjacent-violators (Ayer et al. 1955; for
 * calibration Zadrozny and Elkan 2002). A step's value is its share of right points with half a right and half a wrong one
 * added, so that few points never make a certainty; steps that this puts in the wrong order are pooled too. Immutable.
 *
 * @param steps in rising order of {@code from}
 */
public record IsotonicRegression(List<Step> steps) {
    /** The value from a figure on, and how many points stand behind it. */
    public record Step(double from, double value, int points) {
        /** How many of its points were right. */
        public int right() {
            return (int) Math.round(value * (points + 1) - 0.5);
        }
    }

    /** A figure and whether it came true. */
    public record Point(double figure, boolean right) {}

    public IsotonicRegression {
        steps = List.copyOf(steps);
    }

    /** Ties in the figure share one step. */
    public static IsotonicRegression of(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::figure));
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            double figure = sorted.get(i).figure();
            int right = 0;
            int count = 0;
            while (i < sorted.size() && sorted.get(i).figure() == figure) {
                right += sorted.get(i).right() ? 1 : 0;
                count++;
                i++;
            }
            blocks.add(new Block(figure, right, count));
        }
        return new IsotonicRegression(pooled(pooled(blocks, Block::mean), Block::smoothed).stream()
                .map(b -> new Step(b.from(), b.smoothed(), b.count()))
                .toList());
    }

    /** Neighbours are pooled until the value rises from block to block. */
    private static List<Block> pooled(List<Block> blocks, ToDoubleFunction<Block> value) {
        List<Block> pooled = new ArrayList<>();
        for (Block block : blocks) {
            Block last = block;
            while (!pooled.isEmpty() && value.applyAsDouble(pooled.getLast()) >= value.applyAsDouble(last)) {
                last = pooled.removeLast().with(last);
            }
            pooled.add(last);
        }
        return pooled;
    }

    /** The value at a figure; that of the lowest step below all of them; 0 without steps. */
    public double at(double figure) {
        Step step = step(figure);
        return step == null ? 0 : step.value();
    }

    /** The step that a figure lies on; the lowest one below all of them; null without steps. */
    public @Nullable Step step(double figure) {
        Step found = steps.isEmpty() ? null : steps.getFirst();
        for (Step step : steps) {
            if (step.from() > figure) {
                break;
            }
            found = step;
        }
        return found;
    }

    private record Block(double from, int right, int count) {
        double mean() {
            return (double) right / count;
        }

        double smoothed() {
            return (right + 0.5) / (count + 1);
        }

        Block with(Block next) {
            return new Block(from, right + next.right, count + next.count);
        }
    }
}
