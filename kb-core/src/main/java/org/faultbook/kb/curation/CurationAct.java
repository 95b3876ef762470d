package org.faultbook.kb.curation;

import java.util.List;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person did to cases. Acts stay for ever; one that was undone is named by the act that undid it.
 *
 * @param id higher for later acts
 * @param cases of a MERGE the case that was merged, then the one that answers for it; of a SPLIT the case that was split,
 *     then the new one; of an APART the two in the order of their ids; of a TRANSITION in the order given; of an UNDO those of what it undid
 * @param tickets that a SPLIT, or the UNDO of one, moved, in their order; those forgotten since are left out
 * @param undoes the act that this UNDO took back; null for all others
 * @param undoneBy the act that took this one back; null while it stands
 */
public record CurationAct(
        long id,
        Kind kind,
        List<ActedCase> cases,
        List<TicketKey> tickets,
        Change change,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {

    /** What was done. */
    public enum Kind {
        EDIT,
        /** The state of one or more cases was set. */
        TRANSITION,
        /** One case answers for another and all that would join it. */
        MERGE,
        /** Tickets were taken out of a case into a new one. */
        SPLIT,
        /** Two cases were said not to be the same, however alike they look. It changes neither. */
        APART,
        UNDO
    }

    public CurationAct {
        if (cases.isEmpty() || (kind == Kind.UNDO) != (undoes != null)) {
            throw new IllegalArgumentException("an act changes cases, and an undo names what it takes back");
        }
        cases = List.copyOf(cases);
        tickets = List.copyOf(tickets);
    }

    /** Whether nobody took it back. */
    public boolean stands() {
        return undoneBy == null;
    }

    /** Whether it changed this case. */
    public boolean names(String caseId) {
        return cases.stream().anyMatch(c -> c.caseId().equals(caseId));
    }

    /** The case that was merged, split, or is the only one. */
    public String first() {
        return cases.getFirst().caseId();
    }

    /** The case that answers after a MERGE, and the new one of a SPLIT. */
    public String last() {
        return cases.getLast().caseId();
    }
}
