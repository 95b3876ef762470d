package org.faultbook.kb.ticket;

/** The identity of a ticket: its source ({@code default} unless named) and its number within that source. */
public record TicketKey(String source, String number) implements Comparable<TicketKey> {
    public TicketKey {
        if (source.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("a ticket needs a source and a number");
        }
        if (source.contains(":")) {
            throw new IllegalArgumentException("a source name holds no colon: " + source);
        }
    }

    /** {@code source:number}, the form used in evidence. */
    public String id() {
        return source + ":" + number;
    }

    public static TicketKey parse(String id) {
        int colon = id.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a ticket id (source:number): " + id);
        }
        return new TicketKey(id.substring(0, colon), id.substring(colon + 1));
    }

    @Override
    public int compareTo(TicketKey other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : number.compareTo(other.number);
    }
}
