package org.faultbook.indexer.extract;

import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Ticket;

/** Evidence for a stretch of a clause's source. */
final class Quotes {
    private Quotes() {}

    static Evidence of(Ticket ticket, Clause clause, Span span) {
        return new Evidence(
                SourceType.TICKET,
                ticket.key().id(),
                ticket.version(),
                clause.section().part().column(),
                span,
                span.of(clause.source()),
                null);
    }
}
