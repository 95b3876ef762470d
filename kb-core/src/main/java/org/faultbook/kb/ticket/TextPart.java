package org.faultbook.kb.ticket;

/** The texts of a ticket; spans count within one of them. */
public enum TextPart {
    TITLE,
    /** What was said at opening. */
    REPORTED,
    /** What was observed, written after the repair. */
    FOUND,
    CAUSE,
    FIX,
    /** How it ended, and what was left open. */
    RESULT;

    /** The canonical column name: {@code title}, {@code reported}... */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static TextPart of(String column) {
        return valueOf(column.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether the text was known when the ticket opened. */
    public boolean knownAtOpening() {
        return this == TITLE || this == REPORTED;
    }
}
