package org.faultbook.indexer.document.image;

import java.util.List;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;

/**
 * Turns a page back about its middle; quarter turns swap its sides.
 *
 * @param angle by which the page was turned clockwise, in radians
 * @param fromWidth of the page as given
 */
record Straightening(double angle, int fromWidth, int fromHeight, int width, int height) {
    private static final int PAPER = 255;
    /** Below, a page of 2,400 pixels is off by less than one: not worth blurring it. */
    private static final double STRAIGHT = 0.0004;

    static Straightening of(double angle, int width, int height) {
        boolean swap = Math.abs(Math.sin(angle)) > Math.sqrt(0.5);
        return new Straightening(angle, width, height, swap ? height : width, swap ? width : height);
    }

    Point straight(Point p) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = p.x() - fromWidth / 2.0;
        double y = p.y() - fromHeight / 2.0;
        return new Point(x * cos + y * sin + width / 2.0, y * cos - x * sin + height / 2.0);
    }

    TurnedLine turned(TextLine line) {
        List<Point> corners = line.corners().stream().map(this::straight).toList();
        Point begin = middle(corners.get(0), corners.get(3));
        Point end = middle(corners.get(1), corners.get(2));
        double height = (distance(corners.get(0), corners.get(3)) + distance(corners.get(1), corners.get(2))) / 2;
        return new TurnedLine(line.text(), begin, end, height, line.centres(), line.confidence());
    }

    private static Point middle(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /** Bilinear; what was outside is white. */
    GreyPage straighten(GreyPage page) {
        if (Math.abs(angle) < STRAIGHT) {
            return page;
        }
        byte[] values = new byte[width * height];
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int y = 0, at = 0; y < height; y++) {
            double v = y + 0.5 - height / 2.0;
            for (int x = 0; x < width; x++, at++) {
                double u = x + 0.5 - width / 2.0;
                values[at] = (byte) sample(
                        page, u * cos - v * sin + fromWidth / 2.0 - 0.5, u * sin + v * cos + fromHeight / 2.0 - 0.5);
            }
        }
        return new GreyPage(width, height, values);
    }

    private static int sample(GreyPage page, double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        double top = pixel(page, x0, y0) * (1 - fx) + pixel(page, x0 + 1, y0) * fx;
        double bottom = pixel(page, x0, y0 + 1) * (1 - fx) + pixel(page, x0 + 1, y0 + 1) * fx;
        return (int) Math.round(top * (1 - fy) + bottom * fy);
    }

    private static int pixel(GreyPage page, int x, int y) {
        return x < 0 || y < 0 || x >= page.width() || y >= page.height() ? PAPER : page.at(x, y);
    }
}
