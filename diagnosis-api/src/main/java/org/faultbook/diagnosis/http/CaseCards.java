package org.faultbook.diagnosis.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.desk.CaseCard;
import org.faultbook.diagnosis.desk.SourceText;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.port.Store;

/** Waiting cases as a person decides about them. */
final class CaseCards {
    private final Services services;
    private final Decisions decisions;

    CaseCards(Services services, Decisions decisions) {
        this.services = services;
        this.decisions = decisions;
    }

    /**
     * In the order given; those that are gone are left out.
     *
     * @param tickets to show of each at most
     */
    List<CaseCard> of(List<QueuedCase> waiting, int tickets, Actor reader, PageWords words) {
        Map<String, FaultCase> cases = services.store()
                .cases()
                .findAll(waiting.stream().map(QueuedCase::id).toList());
        Map<Long, String> engineers = AskedEngineers.names(
                services, waiting.stream().flatMap(c -> c.questions().stream()).toList());
        return waiting.stream()
                .flatMap(q -> Stream.ofNullable(cases.get(q.id())).map(c -> {
                    Actor looked = decisions.lookedAtBy(c.id());
                    List<Contribution> told = services.store().cases().contributions(c.id(), tickets);
                    return new CaseCard(
                            q,
                            c,
                            told,
                            sources(services.store(), c.id(), told, tickets, words),
                            looked == null ? null : words.actor(looked),
                            decisions.needsSecond(c, reader),
                            engineers,
                            words);
                }))
                .toList();
    }

    /** What tickets say in full; where none tells of the case, the rows of manuals. */
    static List<SourceText> sources(Store store, String caseId, List<Contribution> told, int most, PageWords words) {
        if (!told.isEmpty()) {
            return told.stream()
                    .flatMap(c -> store
                            .sources()
                            .find(c.ticket(), c.ticketVersion())
                            .map(ticket -> SourceText.of(ticket, c, words))
                            .stream())
                    .toList();
        }
        List<ManualEntry> entries = store.manuals().entriesOf(caseId, most);
        Map<String, StoredPassage> rows = store.manuals()
                .findPassages(
                        entries.stream().map(ManualEntry::passageId).distinct().toList());
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(rows.get(entry.passageId())).map(row -> SourceText.of(row, entry)))
                .toList();
    }
}
