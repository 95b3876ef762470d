package org.faultbook.kb.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.faultbook.kb.outcome.Outcome;

/** The append-only outcome ledger. */
public interface OutcomeStore {
    /** Appends; an outcome equal in all fields to one already there is not appended again. */
    void append(Outcome outcome);

    /** All outcomes of a case, oldest first. */
    List<Outcome> ofCase(String caseId);

    /** The newest 200 of each of these cases, oldest first. */
    List<Outcome> ofCases(Collection<String> caseIds);

    List<Outcome> ofRequest(String requestId);

    /** Cases with an outcome at or after an instant, in the order of their ids. */
    List<String> casesSince(Instant at);

    /**
     * Questions of which somebody told at or after an instant that a fix did not help, and nobody ever that one did: those
     * told of last first, ties by id.
     */
    List<String> unsolvedSince(Instant at, int limit);

    long count();
}
