package org.faultbook.indexer.document.layout;

/** A rectangle of a page, in points from its upper left corner, y downwards. */
public record Box(double left, double top, double right, double bottom) {
    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double midX() {
        return (left + right) / 2;
    }

    double midY() {
        return (top + bottom) / 2;
    }

    double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean holds(Box other) {
        return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
    }

    /** Length that both cover from left to right; negative is the gap between them. */
    double sharedWidth(Box other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    /** Length that both cover from top to bottom; negative is the gap between them. */
    double sharedHeight(Box other) {
        return Math.min(bottom, other.bottom) - Math.max(top, other.top);
    }
}
