package org.faultbook.kb.ppocr;

import java.util.List;

/**
 * What a strip says.
 *
 * @param confidence mean over the characters, 0 without any
 * @param centres of the characters, in shares of the strip's width
 */
record ReadStrip(String text, double confidence, List<Double> centres) {
    static final ReadStrip NOTHING = new ReadStrip("", 0, List.of());

    ReadStrip {
        centres = List.copyOf(centres);
        if (centres.size() != text.length()) {
            throw new IllegalArgumentException("each character has a place");
        }
    }

    /** Without spaces around. */
    ReadStrip trimmed() {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new ReadStrip(text.substring(from, to), confidence, centres.subList(from, to));
    }
}
