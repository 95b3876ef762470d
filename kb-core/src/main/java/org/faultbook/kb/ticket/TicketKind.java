package org.faultbook.kb.ticket;

/** What a ticket is about, judged from its content, not from its label. */
public enum TicketKind {
    FAULT,
    MAINTENANCE,
    INSTALLATION,
    INQUIRY,
    NO_FAULT_FOUND,
    MODIFICATION
}
