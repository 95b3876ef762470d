package org.faultbook.diagnosis.page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes rows of cases. */
public final class CaseRows {
    private final CaseStore cases;
    private final PageWords words;

    public CaseRows(CaseStore cases, PageWords words) {
        this.cases = cases;
        this.words = words;
    }

    /** @param marks where the words that were looked for stand in a text */
    public List<CaseRow> of(Collection<FaultCase> found, Function<String, List<Span>> marks) {
        return found.stream()
                .map(c -> CaseRow.of(c, lastChange(c), words, marks))
                .toList();
    }

    /** When its newest ticket closed or a person changed it, whatever was later; null where neither is known. */
    public @Nullable Instant lastChange(FaultCase c) {
        List<Contribution> newest = cases.contributions(c.id(), 1);
        Instant ticket = newest.isEmpty() ? null : newest.getFirst().closed();
        if (ticket != null && c.version() == 1 && c.pendingVersion() == null) {
            return ticket;
        }
        List<CaseVersion> versions = cases.versions(c.id());
        Instant person = versions.isEmpty() ? null : versions.getLast().change().at();
        return ticket == null || (person != null && person.isAfter(ticket)) ? person : ticket;
    }

    public List<CaseRow> of(Collection<FaultCase> found) {
        return of(found, text -> List.of());
    }
}
