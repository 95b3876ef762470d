package org.faultbook.indexer.importing;

import java.util.HashSet;
import java.util.Set;
import org.faultbook.kb.port.ForgetStore;
import org.faultbook.kb.text.Mask;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

/** Tells tickets that somebody had forgotten: by number, unit, or any person they name. */
public final class KeptOut {
    private final ForgetStore forgetting;

    public KeptOut(ForgetStore forgetting) {
        this.forgetting = forgetting;
    }

    /** The ticket, without the number of the row above where that ticket was forgotten. */
    public Ticket cleared(Ticket ticket) {
        String above = ticket.attribute(Attribute.ROW_ABOVE);
        return above != null
                        && forgetting.isForgottenTicket(
                                new TicketKey(ticket.key().source(), above))
                ? ticket.withoutAttribute(Attribute.ROW_ABOVE)
                : ticket;
    }

    /** {@code ticket} as it was read, its solver a token. */
    public boolean has(Ticket ticket) {
        Set<String> tokens = new HashSet<>();
        // records print all of their fields
        Mask.TOKEN.matcher(ticket.toString()).results().forEach(found -> tokens.add(found.group()));
        return forgetting.isForgotten(ticket, tokens);
    }
}
