package org.faultbook.kb.ppocr;

import java.util.ArrayList;
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

    /** The sign of degrees Celsius is read as two where it is wide: its ring once more before it. */
    ReadStrip withoutDoubledRing() {
        int at = text.indexOf("°℃");
        if (at < 0) {
            return this;
        }
        List<Double> kept = new ArrayList<>(centres);
        kept.remove(at);
        return new ReadStrip(text.substring(0, at) + text.substring(at + 1), confidence, kept).withoutDoubledRing();
    }

    ReadStrip withoutSpaces() {
        StringBuilder kept = new StringBuilder();
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                kept.append(text.charAt(i));
                places.add(centres.get(i));
            }
        }
        return new ReadStrip(kept.toString(), confidence, places);
    }

    /** Of each character that is no space, whether one stands before it. */
    boolean[] spaced() {
        boolean[] spaced = new boolean[withoutSpaces().text().length()];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                spaced[at++] = i > 0 && text.charAt(i - 1) == ' ';
            }
        }
        return spaced;
    }
}
