package org.faultbook.kb.faultcase;

import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of one machine, with what was made of it.
 *
 * @param caseId the case it contributes to; null, and with it the contribution, where it makes none
 */
public record UnitTicket(
        Ticket ticket,
        Judgement judgement,
        @Nullable String caseId,
        @Nullable Contribution contribution) {
    public UnitTicket {
        if ((caseId == null) != (contribution == null)) {
            throw new IllegalArgumentException("a contribution and its case are known together");
        }
    }
}
