package org.faultbook.diagnosis.visit;

import java.util.Objects;
import java.util.Optional;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;

/** What was told of an answer on this visit, with the case it was told of as it answers now. */
public record ToldOutcome(Outcome outcome, FaultCase faultCase) {
    public OutcomeKind kind() {
        return outcome.kind();
    }

    public String caseLink() {
        return CaseRow.link(faultCase.id());
    }

    /** The cause; what is observed where it is not known. */
    public String cause(PageWords words) {
        return CasePage.title(faultCase, words);
    }

    /** The fix that was tried; empty where the word is of the cause, and never one that defeats a protection. */
    public Optional<Fix> fix() {
        return faultCase.fixes().stream()
                .filter(f -> f.id().equals(Objects.requireNonNullElse(outcome.fixId(), "")))
                .filter(f -> f.kind() != FixKind.PROHIBITED)
                .findFirst();
    }

    /** The key of the words for how it ended. */
    public String wordKey() {
        return (outcome.fixId() == null ? "told.cause." : "told.fix.") + kind().name();
    }
}
