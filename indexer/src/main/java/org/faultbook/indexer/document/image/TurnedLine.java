package org.faultbook.indexer.document.image;

import java.util.List;
import org.faultbook.kb.ocr.TextLine.Point;

/**
 * A recognised line on the straightened page.
 *
 * @param begin middle of its left end
 * @param end middle of its right end
 * @param height of its box
 * @param centres of its characters, from its begin
 */
record TurnedLine(String text, Point begin, Point end, double height, List<Float> centres, double confidence) {
    double left() {
        return Math.min(begin.x(), end.x());
    }

    double right() {
        return Math.max(begin.x(), end.x());
    }

    double middle() {
        return (begin.y() + end.y()) / 2;
    }

    /** Whether it runs from left to right, give or take; lines set on their side on an upright page do not. */
    boolean isLevel() {
        return end.x() - begin.x() > Math.abs(end.y() - begin.y());
    }

    /** Whether a place is inside its box, taken as upright. */
    boolean covers(double x, double y) {
        double half = height / 2;
        return isLevel()
                ? x >= left() && x <= right() && Math.abs(y - middle()) <= half
                : Math.abs(x - (left() + right()) / 2) <= half
                        && y >= Math.min(begin.y(), end.y())
                        && y <= Math.max(begin.y(), end.y());
    }
}
