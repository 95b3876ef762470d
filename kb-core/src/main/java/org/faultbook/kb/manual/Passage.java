package org.faultbook.kb.manual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A located part of a manual: page (from 1), section path from the outside in, table row where it is one. */
public record Passage(
        String id,
        String manualId,
        int manualVersion,
        @Nullable Integer page,
        List<String> sectionPath,
        @Nullable Integer row,
        String text) {
    public Passage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a passage has text");
        }
        sectionPath = List.copyOf(sectionPath);
    }
}
