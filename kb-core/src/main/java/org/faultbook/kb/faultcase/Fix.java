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
 * @param supersededBy id of the fix that tickets have closed with in its place since; null where it is still done
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
        List<Evidence> evidence,
        @Nullable String supersededBy) {
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

    /** The same with the quotes that are left. */
    public Fix withEvidence(List<Evidence> left) {
        return new Fix(id, kind, summary, steps, parts, tools, minutes, safety, tally, left, supersededBy);
    }

    /** The same as tickets tell of it now. */
    Fix asTold(FixTally told, @Nullable String successor) {
        return new Fix(id, kind, summary, steps, parts, tools, minutes, safety, told, evidence, successor);
    }
}
