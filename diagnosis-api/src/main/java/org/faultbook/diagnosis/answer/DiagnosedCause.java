package org.faultbook.diagnosis.answer;

import java.util.List;
import java.util.stream.Stream;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.search.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * One ranked cause; cases of one cause at several scopes are one result, {@code caseId} the best of them.
 *
 * @param rank from 1
 * @param likelihood null below 200 usable tickets, and for what a bulletin put before what tickets taught
 * @param scopeNote how the case's equipment lies to the one asked about where it is not the same or wider; else null
 * @param bulletin the technical bulletin that says it; null where tickets do
 * @param notes what else a person should know of this cause for the machine asked about, in the language of the answer
 * @param otherCaseIds the further cases of this cause behind the result
 */
public record DiagnosedCause(
        int rank,
        String caseId,
        int caseVersion,
        ArticleState state,
        EquipmentScope scope,
        String causeText,
        CauseBasis causeBasis,
        @Nullable Likelihood likelihood,
        int seenInTickets,
        List<RankedFix> fixes,
        List<Evidence> evidence,
        @Nullable String scopeNote,
        List<String> otherCaseIds,
        Explanation explanation,
        @Nullable Bulletin bulletin,
        List<String> notes) {
    public DiagnosedCause {
        fixes = List.copyOf(fixes);
        evidence = List.copyOf(evidence);
        otherCaseIds = List.copyOf(otherCaseIds);
        notes = List.copyOf(notes);
    }

    /** The probability, 0 to 1; null where there is none. */
    public @Nullable Double probability() {
        return likelihood == null ? null : (Double) likelihood.probability();
    }

    /** A cause that tickets tell, with nothing to add. */
    public DiagnosedCause(
            int rank,
            String caseId,
            int caseVersion,
            ArticleState state,
            EquipmentScope scope,
            String causeText,
            CauseBasis causeBasis,
            @Nullable Likelihood likelihood,
            int seenInTickets,
            List<RankedFix> fixes,
            List<Evidence> evidence,
            @Nullable String scopeNote,
            List<String> otherCaseIds,
            Explanation explanation) {
        this(
                rank,
                caseId,
                caseVersion,
                state,
                scope,
                causeText,
                causeBasis,
                likelihood,
                seenInTickets,
                fixes,
                evidence,
                scopeNote,
                otherCaseIds,
                explanation,
                null,
                List.of());
    }

    /** The same with one more note behind the others. */
    public DiagnosedCause withNote(String note) {
        return new DiagnosedCause(
                rank,
                caseId,
                caseVersion,
                state,
                scope,
                causeText,
                causeBasis,
                likelihood,
                seenInTickets,
                fixes,
                evidence,
                scopeNote,
                otherCaseIds,
                explanation,
                bulletin,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** Whether a manual tells of it too. */
    public boolean inManual() {
        return evidence.stream().anyMatch(e -> e.sourceType() == SourceType.PASSAGE);
    }

    /** A technical bulletin by its number and the day it was issued. */
    public record Bulletin(String number, java.time.@Nullable LocalDate issued) {}
}
