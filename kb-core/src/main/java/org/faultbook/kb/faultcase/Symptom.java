package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.text.Language;

/** What is observed, in one wording. */
public record Symptom(String text, Language language, int seenInTickets, List<Evidence> evidence) {
    public Symptom {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a symptom has text");
        }
        evidence = List.copyOf(evidence);
    }
}
