package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** A test whose result favours this case's cause; {@code favouredBy} is that result, minutes the time it takes. */
public record Check(
        String id,
        String question,
        @Nullable String favouredBy,
        @Nullable Integer minutes,
        List<Evidence> evidence) {
    public Check {
        if (id.isBlank() || question.isBlank()) {
            throw new IllegalArgumentException("a check has an id and a question");
        }
        evidence = List.copyOf(evidence);
    }
}
