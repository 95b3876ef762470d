package org.faultbook.kb.port;

import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.ticket.Ticket;

/** Reads symptom, cause, fixes, parts, codes and checks out of a ticket, each with its exact span. */
public interface CaseExtractor {
    /** The version of the rules or the model, kept with what they read. */
    String version();

    /** Never null; what is not there is left out, the cause is then UNKNOWN. */
    Extraction extract(Ticket ticket);
}
