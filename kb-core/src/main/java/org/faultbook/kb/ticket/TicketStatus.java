package org.faultbook.kb.ticket;

/** Only closed tickets make cases. */
public enum TicketStatus {
    OPEN,
    CLOSED,
    CANCELLED
}
