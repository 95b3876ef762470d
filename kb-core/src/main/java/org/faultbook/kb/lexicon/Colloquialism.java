package org.faultbook.kb.lexicon;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What people say in the field and what it means there; {@code family} is an equipment class, null for any. */
public record Colloquialism(@Nullable String family, List<String> phrases, LocalizedText meaning) {
    public Colloquialism {
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("a colloquialism has at least one phrase");
        }
        phrases = List.copyOf(phrases);
    }
}
