package org.faultbook.diagnosis.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Span;

/** Cuts a text at its punctuation, never within a number. */
final class Pieces {
    private static final Pattern CUT = Pattern.compile("[，。；;！!\\n]|[,.](?=\\s|$)");

    private Pieces() {}

    /** A piece without the blanks around it, and where it stands. */
    record Piece(String text, Span span) {
        boolean holdsStartOf(Span other) {
            return span.start() <= other.start() && other.start() < span.end();
        }

        boolean overlaps(Span other) {
            return span.start() < other.end() && other.start() < span.end();
        }
    }

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher cut = CUT.matcher(text);
        int from = 0;
        while (cut.find()) {
            add(pieces, text, from, cut.start());
            from = cut.end();
        }
        add(pieces, text, from, text.length());
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            pieces.add(new Piece(text.substring(start, end), new Span(start, end)));
        }
    }
}
