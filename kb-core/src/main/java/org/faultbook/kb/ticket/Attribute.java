package org.faultbook.kb.ticket;

/** A column without a canonical meaning, kept as it is, or what was noticed when the row was read. */
public record Attribute(String name, String value, boolean knownAtOpening) {
    /** The number of the ticket above, where a text says no more than that it is the same: for a person to confirm. */
    public static final String ROW_ABOVE = "rowAbove";

    /** A serial number as a spreadsheet left it: it names no unit. */
    public static final String SERIAL_LOST = "serialLost";
}
