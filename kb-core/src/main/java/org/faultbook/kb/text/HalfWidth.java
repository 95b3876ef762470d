package org.faultbook.kb.text;

/** Folds full-width signs and the many dashes to ASCII, one char for one char, so that spans stay valid. */
public final class HalfWidth {
    private HalfWidth() {}

    /** The text itself where there is nothing to fold; always of the same length. */
    public static String fold(String text) {
        StringBuilder folded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char f = fold(c);
            if (f != c && folded == null) {
                folded = new StringBuilder(text);
            }
            if (folded != null) {
                folded.setCharAt(i, f);
            }
        }
        return folded == null ? text : folded.toString();
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00A0' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFE63' -> '-';
            default -> c;
        };
    }
}
