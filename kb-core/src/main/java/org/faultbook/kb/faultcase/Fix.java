package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance activity of a case.
 *
 * @param id stable within the case
 * @param minutes median working time of the tickets that name it, null where unknown
 * @param tally how often it was seen, tried and fixed in tickets
 */
public record Fix(
        String id,
        FixKind kind,
        String summary,
        List<String> steps,
        List<PartUse> parts,
        List<String> tools,
        @Nullable Integer minutes,
        List<String> safety,
        FixTally tally,
        List<Evidence> evidence) {
    public Fix {
        if (id.isBlank() || summary.isBlank()) {
            throw new IllegalArgumentException("a fix has an id and a summary");
        }
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        tools = List.copyOf(tools);
        safety = List.copyOf(safety);
        evidence = List.copyOf(evidence);
    }
}
