package org.faultbook.diagnosis.home;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What to test on.
 *
 * @param hidden what is hidden from the question and compared with the answer
 * @param hiddenName the column for LABEL and TEXT, the file for TRUTH, empty for OWN_CAUSE
 * @param timeShare null: leave one fold out; else the share of tickets, by closing time, that is only learned from
 * @param run where the service's ranking is written as a TREC run; null: nowhere
 * @param report where an HTML report is written; null: nowhere
 * @param language of the report
 * @param unseenCauses how many causes are taken out in a second run that asks their tickets too; 0: there is none
 * @param curve sizes of smaller bases that are asked as well; empty: none
 */
public record BacktestRequest(
        TicketImport tickets,
        Hidden hidden,
        String hiddenName,
        @Nullable Double timeShare,
        @Nullable Path run,
        @Nullable Path report,
        Language language,
        int unseenCauses,
        List<Integer> curve) {
    /** What stands for the truth. */
    public enum Hidden {
        LABEL,
        TEXT,
        TRUTH,
        /** The ticket's own normalised cause. */
        OWN_CAUSE
    }

    public BacktestRequest {
        if (timeShare != null && !(timeShare > 0 && timeShare < 1)) {
            throw new IllegalArgumentException("the share of a time split lies between 0 and 1: " + timeShare);
        }
        curve = List.copyOf(curve);
    }
}
