package org.faultbook.kb.extraction;

import java.util.List;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.ticket.PartUse;

/**
 * What was read out of one ticket. Every evidence span equals the ticket's text; the lists keep the order of the text
 * and may be empty.
 */
public record Extraction(
        List<Symptom> symptoms,
        Cause cause,
        List<FixAct> fixes,
        List<PartUse> parts,
        List<String> faultCodes,
        List<Check> checks) {
    public Extraction {
        symptoms = List.copyOf(symptoms);
        fixes = List.copyOf(fixes);
        parts = List.copyOf(parts);
        faultCodes = List.copyOf(faultCodes);
        checks = List.copyOf(checks);
    }
}
