package org.faultbook.kb.ticket;

import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mark on a ticket, with the place it was read from.
 *
 * @param part null, and with it the span, where it was read from no text but from a column
 * @param note what a column told, such as the number of the row above; null where the span says it all
 */
public record Mark(
        MarkKind kind,
        @Nullable TextPart part,
        @Nullable Span span,
        @Nullable String note) {
    public Mark {
        if ((part == null) != (span == null)) {
            throw new IllegalArgumentException("a place in a text is a part and a span: " + part + " " + span);
        }
    }

    /** A mark read from a text. */
    public static Mark at(MarkKind kind, TextPart part, Span span) {
        return new Mark(kind, part, span, null);
    }
}
