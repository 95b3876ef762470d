package org.faultbook.indexer.health;

import java.util.EnumMap;
import java.util.Map;
import org.faultbook.kb.ticket.Ticket;

/** Counts the empty fields of tickets. */
final class GapTally {
    private final long[] empty = new long[TicketField.values().length];
    private long tickets;

    void add(Ticket ticket) {
        tickets++;
        for (TicketField field : TicketField.values()) {
            empty[field.ordinal()] += field.isEmpty(ticket) ? 1 : 0;
        }
    }

    void add(GapTally other) {
        tickets += other.tickets;
        for (int i = 0; i < empty.length; i++) {
            empty[i] += other.empty[i];
        }
    }

    long tickets() {
        return tickets;
    }

    /** Empty fields a ticket. */
    double emptyPerTicket() {
        long sum = 0;
        for (long n : empty) {
            sum += n;
        }
        return tickets == 0 ? 0 : (double) sum / tickets;
    }

    FieldGaps gaps(FieldGaps.Group group, String name, int members) {
        Map<TicketField, Long> counts = new EnumMap<>(TicketField.class);
        for (TicketField field : TicketField.values()) {
            counts.put(field, empty[field.ordinal()]);
        }
        return new FieldGaps(group, name, members, tickets, counts);
    }
}
