package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.ticket.PartUse;

/**
 * One act told in a ticket.
 *
 * @param key the normalised act, equal for wordings of the same act
 * @param parts what this act brought in; empty where it brought nothing or where the ticket does not tell which act did
 */
public record FixAct(
        String key, FixKind kind, String summary, ActOutcome outcome, List<Evidence> evidence, List<PartUse> parts) {
    public FixAct {
        if (key.isBlank() || summary.isBlank()) {
            throw new IllegalArgumentException("an act has a key and a summary");
        }
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    public FixAct(String key, FixKind kind, String summary, ActOutcome outcome, List<Evidence> evidence) {
        this(key, kind, summary, outcome, evidence, List.of());
    }

    public FixAct withParts(List<PartUse> used) {
        return new FixAct(key, kind, summary, outcome, evidence, used);
    }
}
