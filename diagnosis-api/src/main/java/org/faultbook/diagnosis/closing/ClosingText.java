package org.faultbook.diagnosis.closing;

import java.util.List;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.SolverQuestion;
import org.faultbook.kb.ticket.TicketGrade;
import org.jspecify.annotations.Nullable;

/**
 * A text that closes a ticket, with what it is understood as when it comes back as one.
 *
 * @param language of the headings
 * @param text lines with headings; a heading with nothing under it is left out
 * @param symptom what was reported and found; null where nothing was
 * @param actions acts told, failed and planned ones included, prohibited ones never
 * @param open what is left to be done
 * @param gradeReason in both languages, Chinese first, parted by a slash
 * @param question null where there is nothing to ask
 * @param told what it was written from: masked, an answer to a question told where it belongs
 */
public record ClosingText(
        Language language,
        String text,
        @Nullable String symptom,
        Cause cause,
        List<FixAct> actions,
        List<PartUse> parts,
        List<String> open,
        @Nullable Integer minutes,
        TicketGrade grade,
        String gradeReason,
        @Nullable SolverQuestion question,
        List<Warning> warnings,
        ClosingRequest told) {
    public ClosingText {
        actions = List.copyOf(actions);
        parts = List.copyOf(parts);
        open = List.copyOf(open);
        warnings = List.copyOf(warnings);
    }

    /** What the engineer has to be told beside the text. */
    public enum Warning {
        /** An act that defeats a protection was told: it is no fix and was left out. */
        PROHIBITED_ACT,
        /** An act that only restores service: named so, and left open. */
        TEMPORARY_ACT,
        PEOPLE_AT_RISK,
        /** Personal data was replaced by tokens. */
        MASKED
    }
}
