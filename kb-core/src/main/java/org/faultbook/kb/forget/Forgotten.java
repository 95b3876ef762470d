package org.faultbook.kb.forget;

import java.util.List;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.ticket.TicketKey;

/**
 * What forgetting took out of the store, or would.
 *
 * @param tickets in the order of their keys
 * @param versions of them, those kept out included
 * @param cases ids of cases that had no other ticket, in order
 * @param kept cases that a person edited: they stay, without the quotes, in the order of their ids
 * @param units serial numbers of rows of the installed base, in order
 * @param persons rows of the persons table
 * @param recommendations lines of the log of what was shown
 * @param photos photographs whose words name what is forgotten, or that a forgotten question was asked with
 * @param statistics versions of learned statistics
 * @param mentions tickets that stay and whose texts name a forgotten number or serial number, in order
 * @param known whether all of it had been forgotten before
 */
public record Forgotten(
        List<TicketKey> tickets,
        int versions,
        List<String> cases,
        List<KeptCase> kept,
        List<String> units,
        int persons,
        int recommendations,
        int outcomes,
        int photos,
        int statistics,
        List<TicketKey> mentions,
        boolean known) {
    public Forgotten {
        tickets = List.copyOf(tickets);
        cases = List.copyOf(cases);
        kept = List.copyOf(kept);
        units = List.copyOf(units);
        mentions = List.copyOf(mentions);
    }

    /** Whether there was nothing to take out. */
    public boolean isEmpty() {
        return tickets.isEmpty()
                && units.isEmpty()
                && persons == 0
                && recommendations == 0
                && outcomes == 0
                && photos == 0;
    }
}
