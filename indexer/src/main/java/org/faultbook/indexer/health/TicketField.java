package org.faultbook.indexer.health;

import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;

/** A field that a ticket system can make mandatory. */
public enum TicketField {
    CAUSE,
    FIX,
    MODEL,
    SERIAL_NUMBER,
    FAULT_CODE,
    /** Opening or closing time. */
    TIMES;

    boolean isEmpty(Ticket ticket) {
        return switch (this) {
            case CAUSE -> ticket.text(TextPart.CAUSE) == null;
            case FIX -> ticket.text(TextPart.FIX) == null;
            case MODEL -> ticket.equipment().model() == null;
            case SERIAL_NUMBER -> ticket.equipment().serialNumber() == null;
            case FAULT_CODE -> ticket.faultCodes().isEmpty();
            case TIMES -> ticket.times().opened() == null || ticket.times().closed() == null;
        };
    }
}
