package org.faultbook.diagnosis.review;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.ticket.TicketKey;

/** Reads the ledger of cases, with what tickets of the same machines say of it. */
public final class LedgerReader {
    private final Store store;
    private final Clock clock;

    public LedgerReader(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Of the newest 200 outcomes of each case and of each that was merged into it: they count for the one that answers. */
    public OutcomeLedger of(Collection<String> caseIds) {
        Map<String, String> merged = store.cases().predecessors(caseIds);
        Set<String> asked = new LinkedHashSet<>(caseIds);
        asked.addAll(merged.keySet());
        List<Outcome> outcomes = store.outcomes().ofCases(asked);
        return outcomes.isEmpty()
                ? OutcomeLedger.EMPTY
                : OutcomeLedger.of(
                        outcomes.stream()
                                .map(o -> o.ofCase(merged.getOrDefault(o.caseId(), o.caseId())))
                                .filter(o -> !toldByTicket(o))
                                .toList(),
                        this::repeated,
                        clock.instant());
    }

    private boolean repeated(Outcome o) {
        return o.unit() != null
                && !store.sources()
                        .openedOnUnit(o.unit(), o.at(), o.at().plus(RepeatVisit.WINDOW))
                        .isEmpty();
    }

    /** The job's own ticket closed and tells of the fix itself: it counts there and not here. */
    private boolean toldByTicket(Outcome o) {
        return o.kind() == OutcomeKind.FIXED
                && o.unit() != null
                && store.sources().openedOnUnit(o.unit(), o.at().minus(RepeatVisit.WINDOW), o.at()).stream()
                        .anyMatch(ticket -> isOf(ticket, o.caseId()));
    }

    private boolean isOf(TicketKey ticket, String caseId) {
        return store.cases().caseOf(ticket).filter(caseId::equals).isPresent();
    }
}
