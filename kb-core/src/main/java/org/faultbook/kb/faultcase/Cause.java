package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** The item and circumstance that failed. Text is null exactly where the basis is UNKNOWN. */
public record Cause(@Nullable String text, CauseBasis basis, List<Evidence> evidence) {
    public static final Cause UNKNOWN = new Cause(null, CauseBasis.UNKNOWN, List.of());

    public Cause {
        if ((text == null) != (basis == CauseBasis.UNKNOWN)) {
            throw new IllegalArgumentException("a cause has text unless it is UNKNOWN: " + basis + " " + text);
        }
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException("a cause is never empty text");
        }
        evidence = List.copyOf(evidence);
    }

    public boolean isKnown() {
        return basis != CauseBasis.UNKNOWN;
    }
}
