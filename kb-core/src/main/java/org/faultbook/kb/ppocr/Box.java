package org.faultbook.kb.ppocr;

import java.util.List;
import org.faultbook.kb.ocr.TextLine.Point;

/**
 * A rectangle turned by any angle.
 *
 * @param x of its middle
 * @param angle in radians, clockwise on the picture, of the side along the text
 * @param width along the text
 * @param height across the text
 */
record Box(double x, double y, double width, double height, double angle) {
    /** A place by its distances from the begin of the text at the top. */
    Point at(double along, double across) {
        double u = along - width / 2;
        double v = across - height / 2;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Point(x + u * cos - v * sin, y + u * sin + v * cos);
    }

    List<Point> corners() {
        return List.of(at(0, 0), at(width, 0), at(width, height), at(0, height));
    }

    /** The same place with the text running the given quarters further clockwise. */
    Box turned(int quarters) {
        boolean swap = quarters % 2 != 0;
        return new Box(x, y, swap ? height : width, swap ? width : height, angle + quarters * Math.PI / 2);
    }

    Box grown(double by) {
        return new Box(x, y, width + 2 * by, height + 2 * by, angle);
    }

    Box scaled(double by) {
        return new Box(x * by, y * by, width * by, height * by, angle);
    }

    boolean holds(double px, double py) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double along = (px - x) * cos + (py - y) * sin;
        double across = (py - y) * cos - (px - x) * sin;
        return Math.abs(along) <= width / 2 && Math.abs(across) <= height / 2;
    }

    boolean isTall(double times) {
        return height >= times * width;
    }

    boolean isWide(double times) {
        return width >= times * height;
    }
}
