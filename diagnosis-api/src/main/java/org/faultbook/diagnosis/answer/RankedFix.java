package org.faultbook.diagnosis.answer;

import java.util.List;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * A fix of a diagnosed cause, never PROHIBITED.
 *
 * @param tried attempts whose end is known
 * @param fixed of these, the ones that held
 * @param seen tickets that closed with it
 * @param probability smoothed share of attempts that held; null where nothing is known
 */
public record RankedFix(
        String fixId,
        FixKind kind,
        String summary,
        List<String> steps,
        List<PartUse> parts,
        @Nullable Integer minutes,
        List<String> safety,
        int tried,
        int fixed,
        int seen,
        @Nullable Double probability,
        Explanation explanation) {
    public RankedFix {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        safety = List.copyOf(safety);
    }
}
