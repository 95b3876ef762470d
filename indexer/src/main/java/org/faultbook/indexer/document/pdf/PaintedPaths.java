package org.faultbook.indexer.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.layout.Box;
import org.faultbook.indexer.document.layout.Ruling;

/** Straight lines and areas of the paths that a page paints, in points of the page as it is shown. */
final class PaintedPaths {
    /** More than this many on a page are a drawing, of which the rest tells nothing. */
    private static final int MOST_LINES = 20_000;

    private static final int MOST_POINTS = 100_000;
    private static final int MOST_DOTS = 2_000;

    /** Thinner areas are lines. */
    private static final double THIN = 3;

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Box> shades = new ArrayList<>();
    private final List<Box> dots = new ArrayList<>();

    /** Of the path that is being drawn: its points since it was moved last, the extents of its parts, its lines. */
    private final List<Point2D.Double> path = new ArrayList<>();

    private final List<Box> parts = new ArrayList<>();
    private final List<Ruling> strokes = new ArrayList<>();
    private Point2D.Double current = new Point2D.Double();
    private Point2D.Double start = new Point2D.Double();
    private boolean curved;

    List<Ruling> rulings() {
        return rulings;
    }

    /** Areas filled with a colour. */
    List<Box> shades() {
        return shades;
    }

    /** Small shapes, as wide as they are high. */
    List<Box> dots() {
        return dots;
    }

    Point2D.Double current() {
        return current;
    }

    void moveTo(Point2D.Double to) {
        endPart();
        current = to;
        start = to;
        path.add(to);
    }

    void lineTo(Point2D.Double to) {
        line(current, to);
        current = to;
        if (path.size() < MOST_POINTS) {
            path.add(to);
        }
    }

    void curveTo(Point2D.Double first, Point2D.Double second, Point2D.Double to) {
        curved = true;
        current = to;
        if (path.size() < MOST_POINTS) {
            path.addAll(List.of(first, second, to));
        }
    }

    void close() {
        line(current, start);
        current = start;
    }

    private void line(Point2D.Double a, Point2D.Double b) {
        if (strokes.size() >= MOST_LINES) {
            return;
        }
        double dx = Math.abs(a.x - b.x);
        double dy = Math.abs(a.y - b.y);
        if (dy < 1 && dx > dy) {
            strokes.add(new Ruling(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x)));
        } else if (dx < 1 && dy > dx) {
            strokes.add(new Ruling(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
        }
    }

    private void endPart() {
        if (path.size() > 2 && parts.size() < MOST_LINES) {
            double[] corners = new double[path.size() * 2];
            for (int i = 0; i < path.size(); i++) {
                corners[2 * i] = path.get(i).x;
                corners[2 * i + 1] = path.get(i).y;
            }
            parts.add(bounds(corners));
        }
        path.clear();
    }

    static Box bounds(double[] corners) {
        double left = corners[0];
        double right = corners[0];
        double top = corners[1];
        double bottom = corners[1];
        for (int i = 2; i < corners.length; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            top = Math.min(top, corners[i + 1]);
            bottom = Math.max(bottom, corners[i + 1]);
        }
        return new Box(left, top, right, bottom);
    }

    /** Ends the path, which is painted where its stroke or its area can be seen. */
    void paint(boolean stroked, boolean filled) {
        endPart();
        if (stroked) {
            keep(strokes);
        }
        for (Box part : parts) {
            double w = part.right() - part.left();
            double h = part.bottom() - part.top();
            if ((stroked || filled) && dot(w, h) && dots.size() < MOST_DOTS) {
                dots.add(part);
            }
            if (filled && h <= THIN && w > h) {
                keep(List.of(new Ruling(true, (part.top() + part.bottom()) / 2, part.left(), part.right())));
            } else if (filled && w <= THIN && h > w) {
                keep(List.of(new Ruling(false, (part.left() + part.right()) / 2, part.top(), part.bottom())));
            } else if (filled && !curved && w > 20 && h > 6 && shades.size() < MOST_LINES / 10) {
                shades.add(part);
            }
        }
        drop();
    }

    private static boolean dot(double w, double h) {
        return w > 1 && w < 8 && h > 1 && h < 8 && Math.abs(w - h) < 0.25 * w;
    }

    private void keep(List<Ruling> lines) {
        if (rulings.size() < MOST_LINES) {
            rulings.addAll(lines);
        }
    }

    /** Ends the path without painting it. */
    void drop() {
        path.clear();
        parts.clear();
        strokes.clear();
        curved = false;
    }
}
