package org.faultbook.diagnosis.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.desk.CaseCard;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.FaultCase;

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
                    return new CaseCard(
                            q,
                            c,
                            services.store().cases().contributions(c.id(), tickets),
                            looked == null ? null : words.actor(looked),
                            decisions.needsSecond(c, reader),
                            engineers,
                            words);
                }))
                .toList();
    }
}
