package org.faultbook.diagnosis.photo;

import java.util.List;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;

/** How text runs at each place of a picture taken aslant: the directions of the lines around, the long and near ones most. */
final class Directions {
    private final List<TextLine> lines;

    Directions(List<TextLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Whether two pieces stand in one row: the middle of one is within six tenths of the height of the other, along the text. */
    boolean areBeside(TextLine a, TextLine b) {
        Point p = middle(a);
        Point q = middle(b);
        double height = Math.min(height(a), height(b));
        double angle = at((p.y() + q.y()) / 2, height);
        double across = (q.y() - p.y()) * Math.cos(angle) - (q.x() - p.x()) * Math.sin(angle);
        double along = Math.abs((q.x() - p.x()) * Math.cos(angle) + (q.y() - p.y()) * Math.sin(angle));
        return Math.abs(across) < 0.6 * height && along > 0.45 * (length(a) + length(b));
    }

    /** Where it stands from the left. */
    double along(TextLine line) {
        Point p = middle(line);
        double angle = at(p.y(), height(line));
        return p.x() * Math.cos(angle) + p.y() * Math.sin(angle);
    }

    private double at(double y, double height) {
        double sumX = 0;
        double sumY = 0;
        for (TextLine line : lines) {
            Point a = line.corners().get(0);
            Point b = line.corners().get(1);
            double length = length(line);
            // boxes of a few letters lie at any angle
            double trust = length < 2 * height(line) ? 1e-3 : length;
            double near = 1 / (1 + Math.pow((middle(line).y() - y) / (4 * height), 2));
            double weight = length == 0 ? 0 : trust * near / length;
            sumX += (b.x() - a.x()) * weight;
            sumY += (b.y() - a.y()) * weight;
        }
        return Math.atan2(sumY, sumX);
    }

    private static Point middle(TextLine line) {
        Point a = line.corners().get(0);
        Point c = line.corners().get(2);
        return new Point((a.x() + c.x()) / 2, (a.y() + c.y()) / 2);
    }

    private static double length(TextLine line) {
        Point a = line.corners().get(0);
        Point b = line.corners().get(1);
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    private static double height(TextLine line) {
        Point a = line.corners().get(0);
        Point d = line.corners().get(3);
        return Math.hypot(d.x() - a.x(), d.y() - a.y());
    }
}
