package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into bands and columns, from the outermost inwards: the recursive X-Y cut of Nagy and Seth, Hierarchical
 * representation of optically scanned documents (ICPR 1984). A vertical cut is made only where running text stands on both
 * sides of it, so that the columns of a table without rulings stay together.
 */
final class ReadingOrder {
    private static final double GUTTER = 9;

    /** What is read from top to bottom without a cut. */
    record Region(Box box, List<Line> lines, List<DraftTable> tables, boolean column) {}

    private record Band(double x, double top, double bottom, int both) {}

    private ReadingOrder() {}

    static List<Region> regions(PageParts page) {
        List<Region> out = new ArrayList<>();
        cut(page.lines(), page.tables(), 0, false, out);
        return out;
    }

    private static void cut(List<Line> lines, List<DraftTable> tables, int depth, boolean column, List<Region> out) {
        if (lines.isEmpty() && tables.isEmpty()) {
            return;
        }
        Band band = depth > 3 ? null : band(lines, tables);
        if (band == null) {
            out.add(new Region(bounds(lines, tables), lines, tables, column));
            return;
        }
        part(lines, tables, new Box(-1e9, -1e9, 1e9, band.top), depth, column, out);
        part(lines, tables, new Box(-1e9, band.top, band.x, band.bottom), depth, true, out);
        part(lines, tables, new Box(band.x, band.top, 1e9, band.bottom), depth, true, out);
        part(lines, tables, new Box(-1e9, band.bottom, 1e9, 1e9), depth, column, out);
    }

    private static void part(
            List<Line> lines, List<DraftTable> tables, Box area, int depth, boolean column, List<Region> out) {
        List<DraftTable> some =
                tables.stream().filter(t -> inside(t.box(), area)).toList();
        cut(within(lines, area), some, depth + 1, column, out);
    }

    private static List<Line> within(List<Line> lines, Box area) {
        return lines.stream().filter(l -> inside(l.box(), area)).toList();
    }

    private static boolean inside(Box box, Box area) {
        return box.midY() >= area.top()
                && box.midY() < area.bottom()
                && box.midX() >= area.left()
                && box.midX() < area.right();
    }

    private static Box bounds(List<Line> lines, List<DraftTable> tables) {
        List<Box> boxes = new ArrayList<>();
        lines.forEach(l -> boxes.add(l.box()));
        tables.forEach(t -> boxes.add(t.box()));
        return boxes.stream().reduce(Box::union).orElseThrow();
    }

    /** The band with the most rows that have running text on both sides of a gutter. */
    private static @Nullable Band band(List<Line> lines, List<DraftTable> tables) {
        if (lines.size() < 10) {
            return null;
        }
        Box bounds = bounds(lines, List.of());
        List<Box> boxes = new ArrayList<>();
        lines.forEach(l -> boxes.add(l.box()));
        tables.forEach(t -> boxes.add(t.box()));
        boxes.sort(Comparator.comparingDouble(Box::midY).thenComparingDouble(Box::left));
        Band best = null;
        for (double x = bounds.left() + 0.2 * bounds.width(); x < bounds.right() - 0.2 * bounds.width(); x += 2) {
            Band here = bandAt(x, boxes, lines);
            if (here != null && (best == null || here.both > best.both)) {
                best = here;
            }
        }
        return best;
    }

    private static @Nullable Band bandAt(double x, List<Box> boxes, List<Line> lines) {
        Band best = null;
        double top = -1e9;
        for (int i = 0; i <= boxes.size(); i++) {
            boolean end = i == boxes.size();
            Box box = end ? null : boxes.get(i);
            if (box == null || (box.left() < x + GUTTER / 2 && box.right() > x - GUTTER / 2)) {
                double bottom = box == null ? 1e9 : box.midY() - 0.01;
                int both = both(x, top, bottom, lines);
                if (both > 0 && (best == null || both > best.both)) {
                    best = new Band(x, top, bottom, both);
                }
                top = box == null ? bottom : box.midY() + 0.01;
            }
        }
        return best;
    }

    /** Lines on the emptier side of the gutter where both sides are running text; else 0. */
    private static int both(double x, double top, double bottom, List<Line> lines) {
        List<Line> left = within(lines, new Box(-1e9, top, x, bottom));
        List<Line> right = within(lines, new Box(x, top, 1e9, bottom));
        if (left.size() < 5 || right.size() < 5 || !prose(left) || !prose(right) || inRows(left, right)) {
            return 0;
        }
        return Math.min(left.size(), right.size());
    }

    /** Running text fills its column: most lines are nearly as long as the longest, and hold a phrase. */
    private static boolean prose(List<Line> side) {
        Box box = bounds(side, List.of());
        double size = side.stream().mapToDouble(Line::size).average().orElse(10);
        List<Row> rows = Row.rows(side);
        long single = rows.stream().filter(r -> r.lines().size() == 1).count();
        long full =
                rows.stream().filter(r -> r.box().width() > 0.7 * box.width()).count();
        return box.width() > 10 * size && full * 2 >= rows.size() && single * 10 >= rows.size() * 9L;
    }

    /** Rows of a table leave white across both sides again and again, and both sides begin at one height below it. */
    private static boolean inRows(List<Line> left, List<Line> right) {
        List<Line> all = new ArrayList<>(left);
        all.addAll(right);
        all.sort(Comparator.comparingDouble(l -> l.box().top()));
        double bottom = all.getFirst().box().bottom();
        double usual = usualGap(left);
        int strips = 0;
        int level = 0;
        for (Line line : all) {
            if (line.box().top() - bottom > usual + 0.4 * line.size()) {
                strips++;
                level += beside(left, line) && beside(right, line) ? 1 : 0;
            }
            bottom = Math.max(bottom, line.box().bottom());
        }
        return level >= 2 && level * 2 >= strips && strips * 6 >= Math.min(left.size(), right.size());
    }

    private static boolean beside(List<Line> side, Line line) {
        return side.stream().anyMatch(l -> Math.abs(l.baseline() - line.baseline()) < 1.5);
    }

    private static double usualGap(List<Line> side) {
        double[] gaps = new double[side.size() - 1];
        for (int i = 1; i < side.size(); i++) {
            gaps[i - 1] = side.get(i).box().top() - side.get(i - 1).box().bottom();
        }
        Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }
}
