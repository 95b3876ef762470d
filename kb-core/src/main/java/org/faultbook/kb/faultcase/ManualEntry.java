package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.text.Language;

/**
 * What one cause named by a manual brings to its case: the case of its {@link CaseKey}. A row of a troubleshooting table
 * that names three causes has three.
 *
 * @param manualId the manual, {@code manualVersion} the edition it stands in
 * @param number unique in the manual and the same in each reading of one edition: the row's number from 1 through all
 *     troubleshooting tables and lists of the manual, with {@code .k} for the k-th of several causes of one row
 * @param passageId the passage that holds the row; evidence points into its text
 * @param symptoms as the manual words them, each with its span
 * @param cause STATED, or UNKNOWN where a fault-code list names none
 * @param fixes the remedies in the manual's order
 * @param checks what the row says to measure or look at
 * @param codes fault codes, normalised
 * @param rank the cause's place among those of the row, from 1: manuals put the likeliest first
 */
public record ManualEntry(
        String manualId,
        int manualVersion,
        String number,
        String passageId,
        CaseKey key,
        Language language,
        List<Symptom> symptoms,
        Cause cause,
        List<FixAct> fixes,
        List<Check> checks,
        List<String> codes,
        int rank) {
    public ManualEntry {
        if (manualId.isBlank() || manualVersion < 1 || number.isBlank() || passageId.isBlank() || rank < 1) {
            throw new IllegalArgumentException("an entry stands in an edition of a manual, at a number and a rank");
        }
        symptoms = List.copyOf(symptoms);
        fixes = List.copyOf(fixes);
        checks = List.copyOf(checks);
        codes = List.copyOf(codes);
    }
}
