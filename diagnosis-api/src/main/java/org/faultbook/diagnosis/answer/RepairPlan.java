package org.faultbook.diagnosis.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order to check, repair and call for help, so that the fault is gone soonest on average. Temporary fixes are no part
 * of it, and what defeats a protection never is.
 *
 * @param steps the first to do first; the last one calls for help
 * @param expectedMinutes mean minutes until the fault is gone, the check included
 * @param minutesByFrequency the same for trying the most frequent causes first, those worth their minutes, without any check
 * @param contradicted whether the answers given so far speak for different causes
 */
public record RepairPlan(List<Step> steps, int expectedMinutes, int minutesByFrequency, boolean contradicted) {
    public RepairPlan {
        steps = List.copyOf(steps);
    }

    /** What a step is. */
    public enum Action {
        CHECK,
        FIX,
        ESCALATE
    }

    /**
     * @param id of the check or the fix; null for a call for help
     * @param caseId of a fix; null otherwise
     * @param summary what to do, in the language of the answer; empty for a call for help
     * @param known whether a ticket or a manual told the minutes; else they are assumed
     */
    public record Step(
            Action action, @Nullable String id, @Nullable String caseId, String summary, int minutes, boolean known) {}
}
