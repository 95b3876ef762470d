package org.faultbook.diagnosis.page;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.text.Span;

/** A text in pieces, some of them marked. */
public record Marked(List<Piece> pieces) {
    private static final int BEFORE = 40;

    /** A part of the text, as it stands. */
    public record Piece(String text, boolean marked) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    /** The whole text; {@code spans} in its order, none overlapping another. */
    static Marked of(String text, List<Span> spans) {
        return of(text, spans, 0, text.length());
    }

    /** At most so many characters of the text, from a little before its first mark where that stands far behind. */
    static Marked around(String text, List<Span> spans, int most) {
        if (text.length() <= most) {
            return of(text, spans);
        }
        int first = spans.isEmpty() ? 0 : spans.getFirst().start();
        int from = first <= most / 2 ? 0 : first - BEFORE;
        return of(text, spans, whole(text, from), whole(text, Math.min(text.length(), from + most)));
    }

    /** No half of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static Marked of(String text, List<Span> spans, int from, int to) {
        String clean = Excerpt.clean(text);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, from > 0 ? "…" : "", false);
        int at = from;
        for (Span span : spans) {
            if (span.end() > at && span.start() < to) {
                int start = Math.max(at, span.start());
                int end = Math.min(to, span.end());
                add(pieces, clean.substring(at, start), false);
                add(pieces, clean.substring(start, end), true);
                at = end;
            }
        }
        add(pieces, clean.substring(at, to), false);
        add(pieces, to < text.length() ? "…" : "", false);
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
