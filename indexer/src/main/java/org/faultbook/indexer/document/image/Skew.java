package org.faultbook.indexer.document.image;

import java.util.Comparator;
import java.util.List;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;

/**
 * By how much a page is turned: the middle one of the directions of its long lines of text, then nearby the direction whose
 * projection profile has the steepest steps (Postl 1986, Detection of linear oblique structures and skew scan in digitized
 * documents), which is exact where boxes of text are not.
 */
final class Skew {
    private static final int ENOUGH = 3;
    /** Of the search about the direction of the text, and without one, in degrees. */
    private static final double NARROW = 1;

    private static final double WIDE = 5;
    private static final double STEP = 0.05;
    /** The page is looked at with so many pixels across. */
    private static final int SEEN = 1000;

    private Skew() {}

    /** Quarter turns clockwise that most of the text shows, 0 to 3. */
    static int quarters(List<TextLine> lines) {
        double[] weights = new double[4];
        for (TextLine line : lines) {
            Point a = line.corners().get(0);
            Point b = line.corners().get(1);
            double angle = Math.atan2(b.y() - a.y(), b.x() - a.x());
            weights[Math.floorMod(Math.round(angle / (Math.PI / 2)), 4)] += Math.hypot(b.x() - a.x(), b.y() - a.y());
        }
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return best;
    }

    /** In radians, clockwise, of a page without quarter turns, whose lines still have theirs. */
    static double beyond(int quarters, List<TextLine> lines, GreyPage upright) {
        List<double[]> directions = lines.stream()
                .map(Skew::direction)
                .map(d -> new double[] {Math.IEEEremainder(d[0] - quarters * Math.PI / 2, 2 * Math.PI), d[1]})
                .filter(d -> d[1] > 0 && Math.abs(d[0]) < Math.PI / 4)
                .sorted(Comparator.comparingDouble(d -> d[0]))
                .toList();
        boolean enough = directions.size() >= ENOUGH;
        return profile(upright, enough ? weightedMedian(directions) : 0, Math.toRadians(enough ? NARROW : WIDE));
    }

    /** Angle and weight: the length of a line at least five times as long as high, else 0. */
    private static double[] direction(TextLine line) {
        Point a = line.corners().get(0);
        Point b = line.corners().get(1);
        Point c = line.corners().get(3);
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        double height = Math.hypot(c.x() - a.x(), c.y() - a.y());
        return new double[] {Math.atan2(b.y() - a.y(), b.x() - a.x()), length >= 5 * height ? length : 0};
    }

    private static double weightedMedian(List<double[]> sorted) {
        double half = sorted.stream().mapToDouble(d -> d[1]).sum() / 2;
        double sum = 0;
        for (double[] d : sorted) {
            sum += d[1];
            if (sum >= half) {
                return d[0];
            }
        }
        return sorted.getLast()[0];
    }

    /** The direction of most energy within reach of a middle, which stays where there is nothing to tell. */
    private static double profile(GreyPage page, double middle, double reach) {
        int thin = Math.max(1, Math.max(page.width(), page.height()) / SEEN);
        double best = middle;
        double most = energy(page, middle, thin) * 1.02;
        int steps = (int) Math.round(reach / Math.toRadians(STEP));
        for (int step = -steps; step <= steps; step++) {
            double angle = middle + step * Math.toRadians(STEP);
            double energy = energy(page, angle, thin);
            if (energy > most) {
                most = energy;
                best = angle;
            }
        }
        return best;
    }

    /** Of the differences between neighbouring sums along lines of a direction. */
    private static double energy(GreyPage page, double angle, int thin) {
        double slope = Math.tan(angle);
        int reach = (int) Math.ceil(Math.abs(slope) * page.width() / thin);
        double[] sums = new double[page.height() / thin + 2 * reach + 2];
        for (int y = 0; y < page.height(); y += thin) {
            for (int x = 0; x < page.width(); x += thin) {
                int row = (int) Math.floor((y - x * slope) / thin) + reach;
                sums[Math.clamp(row, 0, sums.length - 1)] += 255 - page.at(x, y);
            }
        }
        double energy = 0;
        for (int i = reach + 1; i < sums.length - reach; i++) {
            energy += (sums[i] - sums[i - 1]) * (sums[i] - sums[i - 1]);
        }
        return energy;
    }
}
