package org.faultbook.indexer.importing;

import java.util.HashSet;
import java.util.Set;
import org.faultbook.indexer.masking.MaskToken;
import org.faultbook.kb.port.ForgetStore;
import org.faultbook.kb.ticket.Ticket;

/** Tells tickets that somebody had forgotten: by number, unit, or any person they name. */
public final class KeptOut {
    private final ForgetStore forgetting;

    public KeptOut(ForgetStore forgetting) {
        this.forgetting = forgetting;
    }

    /** {@code ticket} as it was read, its solver a token. */
    public boolean has(Ticket ticket) {
        Set<String> tokens = new HashSet<>();
        // records print all of their fields
        MaskToken.PATTERN.matcher(ticket.toString()).results().forEach(found -> tokens.add(found.group()));
        return forgetting.isForgotten(ticket, tokens);
    }
}
