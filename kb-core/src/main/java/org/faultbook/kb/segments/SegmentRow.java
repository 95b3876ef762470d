package org.faultbook.kb.segments;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;
import org.jspecify.annotations.Nullable;

/**
 * Reads a group of lit pixels as a row of figures. The directions of its level and of its upright segments are those along
 * which its projection profiles are steepest (as Postl 1986 for skew), so figures may lean and the display be askew; then
 * each figure's seven places are looked at.
 */
final class SegmentRow {
    /** Of a row of figures, in pixels. */
    private static final double LEAST_HEIGHT = 20;

    private static final double MOST_SKEW = Math.toRadians(15);
    private static final double MOST_LEAN = Math.toRadians(20);
    private static final double STEP = Math.toRadians(0.5);
    /** Narrower figures, by their height, are ones. */
    private static final double NARROW = 0.32;
    /** Of a place, how much is lit where its segment is, and is not. */
    private static final double LIT = 0.5;

    private static final double CLEAR = 0.12;
    private static final int MOST_FIGURES = 10;

    private final List<double[]> points = new ArrayList<>();
    private final double skew;
    private final double lean;
    private final double top;
    private final double left;
    private final double height;
    private final double width;
    private final boolean[][] grid;

    private SegmentRow(LitPixels.Stain stain) {
        skew = steepest(stain.pixels(), MOST_SKEW, true);
        lean = steepest(stain.pixels(), MOST_LEAN, false);
        double minU = Double.POSITIVE_INFINITY;
        double minV = Double.POSITIVE_INFINITY;
        double maxU = Double.NEGATIVE_INFINITY;
        double maxV = Double.NEGATIVE_INFINITY;
        for (int[] p : stain.pixels()) {
            double u = p[0] - Math.tan(lean) * p[1];
            double v = p[1] - Math.tan(skew) * p[0];
            points.add(new double[] {u, v});
            minU = Math.min(minU, u);
            maxU = Math.max(maxU, u);
            minV = Math.min(minV, v);
            maxV = Math.max(maxV, v);
        }
        left = minU;
        top = minV;
        width = maxU - minU + 1;
        height = maxV - minV + 1;
        grid = new boolean[(int) Math.ceil(height) + 1][(int) Math.ceil(width) + 1];
        for (double[] p : points) {
            grid[(int) (p[1] - top)][(int) (p[0] - left)] = true;
        }
    }

    /** The line it says, in pixels times {@code scale}; null where it is no row of figures. */
    static @Nullable TextLine read(LitPixels.Stain stain, double scale) {
        // as tall as it can be when straightened: what is too small anyway is not measured at all angles
        double tallest = stain.bottom() - stain.top() + Math.tan(MOST_SKEW + 1e-9) * (stain.right() - stain.left()) + 1;
        return tallest < LEAST_HEIGHT ? null : new SegmentRow(stain).line(scale);
    }

    private static double steepest(List<int[]> pixels, double most, boolean rows) {
        double best = 0;
        double energy = -1;
        for (double angle = -most; angle <= most + 1e-9; angle += STEP) {
            double slope = Math.tan(angle);
            double[] profile = new double[8192];
            for (int[] p : pixels) {
                double place = rows ? p[1] - slope * p[0] : p[0] - slope * p[1];
                profile[Math.clamp((int) Math.floor(place) + 2048, 0, profile.length - 1)]++;
            }
            double sum = 0;
            for (int i = 1; i < profile.length; i++) {
                sum += (profile[i] - profile[i - 1]) * (profile[i] - profile[i - 1]);
            }
            if (sum > energy * 1.0001) {
                energy = sum;
                best = angle;
            }
        }
        return best;
    }

    private @Nullable TextLine line(double scale) {
        double share = points.size() / (width * height);
        if (height < LEAST_HEIGHT || share < 0.06 || share > 0.6) {
            return null;
        }
        List<int[]> figures = figures();
        if (figures.isEmpty() || figures.size() > MOST_FIGURES) {
            return null;
        }
        double usual = figures.stream()
                .mapToDouble(f -> f[1] - f[0])
                .filter(w -> w > NARROW * height)
                .max()
                .orElse(0.5 * height);
        StringBuilder text = new StringBuilder();
        List<Float> centres = new ArrayList<>();
        for (int[] figure : figures) {
            char sign = sign(figure, usual);
            if (sign == SegmentSigns.UNKNOWN) {
                return null;
            }
            text.append(sign);
            centres.add((float) ((figure[0] + figure[1]) / 2.0 * scale));
        }
        if (text.chars().noneMatch(c -> c != '-' && c != '_')) {
            return null;
        }
        return new TextLine(
                text.toString(),
                List.of(at(0, 0, scale), at(width, 0, scale), at(width, height, scale), at(0, height, scale)),
                0.9,
                centres);
    }

    /** Columns with something lit in a run, from and to. */
    private List<int[]> figures() {
        List<int[]> runs = new ArrayList<>();
        int from = -1;
        for (int x = 0; x <= grid[0].length; x++) {
            boolean lit = false;
            for (int y = 0; x < grid[0].length && y < grid.length && !lit; y++) {
                lit = grid[y][x];
            }
            if (lit && from < 0) {
                from = x;
            } else if (!lit && from >= 0) {
                runs.add(new int[] {from, x});
                from = -1;
            }
        }
        return runs;
    }

    private char sign(int[] figure, double usual) {
        double w = figure[1] - figure[0];
        if (w < NARROW * height) {
            // an upright stroke of full height is a one, whatever side of its place it stands on
            boolean upper = column(figure[0], figure[1], 0.12, 0.42) > 0.3;
            boolean lower = column(figure[0], figure[1], 0.58, 0.88) > 0.3;
            return upper && lower ? '1' : SegmentSigns.UNKNOWN;
        }
        if (w < 0.7 * usual) {
            return SegmentSigns.UNKNOWN;
        }
        double thick = 0.2 * w;
        double l = figure[0];
        double r = figure[1];
        double[] places = {
            row(l + thick, r - thick, 0, 0.2),
            column(r - 1.6 * thick, r, 0.14, 0.42),
            column(r - 1.6 * thick, r, 0.58, 0.86),
            row(l + thick, r - thick, 0.8, 1),
            column(l, l + 1.6 * thick, 0.58, 0.86),
            column(l, l + 1.6 * thick, 0.14, 0.42),
            row(l + thick, r - thick, 0.4, 0.6)
        };
        int lit = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= LIT) {
                lit |= 1 << i;
            } else if (places[i] > LIT - CLEAR) {
                return SegmentSigns.UNKNOWN;
            }
        }
        return SegmentSigns.of(lit);
    }

    /** Share of columns between two places that hold something lit within a band of the height. */
    private double row(double from, double to, double upper, double lower) {
        int count = 0;
        int columns = 0;
        for (int x = (int) from; x < (int) to; x++, columns++) {
            boolean any = false;
            for (int y = (int) (upper * height); y < lower * height && y < grid.length && !any; y++) {
                any = grid[y][Math.clamp(x, 0, grid[0].length - 1)];
            }
            count += any ? 1 : 0;
        }
        return columns == 0 ? 0 : (double) count / columns;
    }

    /** Share of rows within a band of the height that hold something lit between two places. */
    private double column(double from, double to, double upper, double lower) {
        int count = 0;
        int rows = 0;
        for (int y = (int) (upper * height); y < lower * height && y < grid.length; y++, rows++) {
            boolean any = false;
            for (int x = (int) from; x < (int) to && !any; x++) {
                any = grid[y][Math.clamp(x, 0, grid[0].length - 1)];
            }
            count += any ? 1 : 0;
        }
        return rows == 0 ? 0 : (double) count / rows;
    }

    /** A place of the leaning frame in the picture: u = x - y tan(lean), v = y - x tan(skew). */
    private Point at(double u, double v, double scale) {
        double a = Math.tan(lean);
        double b = Math.tan(skew);
        double y = (v + top + b * (u + left)) / (1 - a * b);
        double x = u + left + a * y;
        return new Point(x * scale, y * scale);
    }
}
