package org.faultbook.indexer.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Ticket;

/** A cause that the solver only suspects. */
final class SuspectedCause {
    private static final Pattern SUSPECTED = Pattern.compile(
            "怀疑|疑似|疑为|可能|估计|大概|也许|\\b(?:probably|maybe|perhaps|possibly|likely|suspect(?:ed|ing)?|i think|looks like|might be|may be)\\b",
            Pattern.CASE_INSENSITIVE);

    private SuspectedCause() {}

    /**
     * What a text of the work ends with as its suspicion, where nothing that lasts was done; UNKNOWN where none is told.
     */
    static Cause of(Ticket ticket, Reading reading) {
        for (int i = reading.clauses().size() - 1; i >= 0; i--) {
            Clause clause = reading.clauses().get(i);
            Role role = clause.section().role();
            boolean work = role == Role.FIX || role == Role.LABELLED_FIX || role == Role.RESULT;
            if (work
                    && reading.labels().get(i) != Label.FIX
                    && clause.has(CueKind.ITEM)
                    && clause.namedAct() == null
                    && SUSPECTED.matcher(clause.text()).find()
                    && !StatedCause.isHearsay(clause)) {
                Span span = Extent.of(Label.CAUSE, clause);
                return span == null
                        ? Cause.UNKNOWN
                        : StatedCause.joined(
                                ticket, List.of(span.of(clause.source())), List.of(Quotes.of(ticket, clause, span)));
            }
        }
        return Cause.UNKNOWN;
    }
}
