package org.faultbook.kb.ocr;

import java.util.List;

/**
 * A line of text found in a picture.
 *
 * @param corners the four corners of the line in pixels of the picture as given, clockwise from where its text begins at
 *     the top
 * @param confidence mean confidence of its characters, from 0 to 1
 * @param centres x of each character's middle along the line, in pixels from the line's begin; as many as characters
 */
public record TextLine(String text, List<Point> corners, double confidence, List<Float> centres) {
    public TextLine {
        corners = List.copyOf(corners);
        centres = List.copyOf(centres);
        if (text.isBlank() || corners.size() != 4 || centres.size() != text.length()) {
            throw new IllegalArgumentException("a line has text, four corners and a place for each character");
        }
    }

    /** A point in pixels, y downwards. */
    public record Point(double x, double y) {}
}
