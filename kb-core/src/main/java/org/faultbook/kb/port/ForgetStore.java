package org.faultbook.kb.port;

import java.time.Instant;
import java.util.Collection;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

/** Forgetting for good: the one place that erases. */
public interface ForgetStore {
    /**
     * Erases every version of the tickets that match, what they contributed, cases and persons that nothing else names,
     * units of the installed base, lines of the log, outcomes and photographs that name or quote them, and all learned statistics,
     * and remembers by keyed hashes that they are to stay forgotten: in one transaction. Cases that a person edited stay
     * without the quotes. Until {@link #finished} the store is {@link #unfinished}. Called again it erases nothing more.
     */
    Forgotten forget(Forgetting what, Instant at);

    /** As {@link #forget}, but erases nothing. */
    Forgotten preview(Forgetting what, Instant at);

    /** Whether anything of it is in the store, or was forgotten before. */
    boolean knows(Forgetting what);

    /** Whether a ticket as it comes from a file is to be kept out; {@code tokens} are all masked tokens in it. */
    boolean isForgotten(Ticket ticket, Collection<String> tokens);

    /** Whether a ticket of this number was forgotten. */
    boolean isForgottenTicket(TicketKey key);

    /** Whether a unit of the installed base is to be kept out. */
    boolean isForgottenUnit(String serialNumber);

    /** Whether something was forgotten and what is derived from the store may still hold it. */
    boolean unfinished();

    /** Rewrites the files of the store, so that nothing erased is left in them. */
    void compact();

    /** Nothing that is derived from the store holds anything forgotten any more. */
    void finished();
}
