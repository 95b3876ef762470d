package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.evidence.Evidence;

/** One act told in a ticket; {@code key} is the normalised act, equal for wordings of the same act. */
public record FixAct(String key, FixKind kind, String summary, ActOutcome outcome, List<Evidence> evidence) {
    public FixAct {
        if (key.isBlank() || summary.isBlank()) {
            throw new IllegalArgumentException("an act has a key and a summary");
        }
        evidence = List.copyOf(evidence);
    }
}
