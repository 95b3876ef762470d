package org.faultbook.diagnosis.answer;

import java.util.List;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.outcome.SuccessRate;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * A fix of a diagnosed cause, never PROHIBITED.
 *
 * @param tried attempts whose end is known
 * @param fixed of these, the ones that held
 * @param seen tickets that closed with it
 * @param unitNote how it went on the very machine asked about, where it did not hold; else null
 * @param supersededBy summary of the fix that tickets have closed with in its place since; null where it is still done
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
        Explanation explanation,
        @Nullable String unitNote,
        @Nullable String supersededBy) {
    public RankedFix {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        safety = List.copyOf(safety);
    }

    /** A fix with nothing to say of the machine asked about. */
    public RankedFix(
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
        this(
                fixId,
                kind,
                summary,
                steps,
                parts,
                minutes,
                safety,
                tried,
                fixed,
                seen,
                probability,
                explanation,
                null,
                null);
    }

    /** How often it held of those attempts, and between which rates the true one lies. */
    public SuccessRate rate() {
        return new SuccessRate(fixed, tried);
    }

    public RankedFix withUnitNote(String note) {
        return new RankedFix(
                fixId,
                kind,
                summary,
                steps,
                parts,
                minutes,
                safety,
                tried,
                fixed,
                seen,
                probability,
                explanation,
                note,
                supersededBy);
    }
}
