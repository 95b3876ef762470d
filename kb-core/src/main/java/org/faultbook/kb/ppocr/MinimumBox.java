package org.faultbook.kb.ppocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faultbook.kb.ocr.TextLine.Point;

/**
 * The rectangle of least area around points. One of its sides lies on a side of the convex hull (Freeman and Shapira 1975);
 * the hull is by monotone chains (Andrew 1979).
 */
final class MinimumBox {
    private MinimumBox() {}

    /** Of at least one point; its angle is within 45 degrees of the horizontal. */
    static Box around(List<Point> points) {
        List<Point> hull = hull(points);
        Box best = along(hull, 0);
        for (int i = 0; i < hull.size() && hull.size() > 2; i++) {
            Point a = hull.get(i);
            Point b = hull.get((i + 1) % hull.size());
            Box box = along(hull, Math.atan2(b.y() - a.y(), b.x() - a.x()));
            if (box.width() * box.height() < best.width() * best.height() - 1e-9) {
                best = box;
            }
        }
        int quarters = (int) -Math.round(best.angle() / (Math.PI / 2));
        return best.turned(quarters);
    }

    private static Box along(List<Point> hull, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point p : hull) {
            double u = p.x() * cos + p.y() * sin;
            double v = -p.x() * sin + p.y() * cos;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        return new Box(u * cos - v * sin, u * sin + v * cos, right - left, bottom - top, angle);
    }

    private static List<Point> hull(List<Point> points) {
        List<Point> sorted = points.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = chain(sorted);
        hull.addAll(chain(sorted.reversed()));
        return hull;
    }

    /** Half a hull without its last point, with which the other half begins. */
    private static List<Point> chain(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point p : sorted) {
            while (chain.size() > 1 && cross(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        chain.removeLast();
        return chain;
    }

    private static double cross(Point o, Point a, Point b) {
        return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
    }
}
