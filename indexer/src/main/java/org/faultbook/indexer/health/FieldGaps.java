package org.faultbook.indexer.health;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often which field is empty in a group of tickets.
 *
 * @param name of the group where it is NAMED, else empty
 * @param members solvers in a group of solvers, else 0
 * @param empty tickets in which the field is empty; every field has its count
 */
public record FieldGaps(Group group, String name, int members, long tickets, Map<TicketField, Long> empty) {
    /** What a group is. */
    public enum Group {
        ALL,
        NAMED,
        /** Tickets that name no group. */
        UNNAMED,
        /** Groups too small to be shown by themselves. */
        OTHER,
        /** Solvers who leave few fields empty, then those who leave more: one group after the other. */
        SOLVERS
    }

    public FieldGaps {
        Map<TicketField, Long> copy = new EnumMap<>(TicketField.class);
        for (TicketField field : TicketField.values()) {
            copy.put(field, empty.getOrDefault(field, 0L));
        }
        empty = Collections.unmodifiableMap(copy);
    }

    /** The share of the group's tickets in which the field is empty; 0 for a group without tickets. */
    public double share(TicketField field) {
        return tickets == 0 ? 0 : (double) empty.getOrDefault(field, 0L) / tickets;
    }
}
