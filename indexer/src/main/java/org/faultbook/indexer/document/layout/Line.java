package org.faultbook.indexer.document.layout;

import java.util.List;

/**
 * Text on one base line without a wide gap.
 *
 * @param firstWidth width of what could have stood at the end of the line before: a Chinese character with the signs that
 *     may not begin a line, or a word
 * @param chars how many characters the other figures are of
 */
record Line(String text, Box box, double size, boolean bold, double confidence, double firstWidth, int chars) {
    /** The line that continues to the right with another. */
    Line with(Line right) {
        boolean space = !(Script.touches(text, right.text) && right.box.left() - box.right() < 0.8 * size);
        int all = chars + right.chars;
        return new Line(
                text + (space ? " " : "") + right.text,
                box.union(right.box),
                chars >= right.chars ? size : right.size,
                bold && right.bold,
                (confidence * chars + right.confidence * right.chars) / all,
                firstWidth,
                all);
    }

    double baseline() {
        return box.bottom();
    }

    Line withText(String other, double left) {
        return new Line(
                other, new Box(left, box.top(), box.right(), box.bottom()), size, bold, confidence, firstWidth, chars);
    }

    /** Mean of the confidences, by length; 1 where there is no line. */
    static double confidence(List<Line> lines) {
        double sum = 0;
        double weight = 0;
        for (Line line : lines) {
            sum += line.confidence * line.chars;
            weight += line.chars;
        }
        return weight == 0 ? 1 : Math.min(1, sum / weight);
    }
}
