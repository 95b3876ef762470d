package org.faultbook.diagnosis.engine;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.diagnosis.answer.Diagnosis.SimilarTicket;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * Past tickets that read alike and whose cause nobody knows, as they stand: first those whose fix the others agree on, each
 * further one of another fix.
 */
final class SimilarTickets {
    private static final int SHOWN = 5;

    /** Cases whose newest ticket has a say in what is agreed. */
    private static final int HEARD = 20;

    private final CaseStore cases;
    private final SourceStore sources;
    private final AgreedFixes agreed;

    SimilarTickets(Store store, AgreedFixes agreed) {
        this.cases = store.cases();
        this.sources = store.sources();
        this.agreed = agreed;
    }

    /** The newest ticket of each case, at most five; those that tell of no fix follow in the order of the groups. */
    List<SimilarTicket> of(List<CauseGroup> alike) {
        Map<TicketKey, SimilarTicket> tickets = new LinkedHashMap<>();
        List<ToldFix> told = new ArrayList<>();
        for (CauseGroup group : alike.subList(0, Math.min(HEARD, alike.size()))) {
            for (Contribution c : cases.contributions(group.best().id(), 1)) {
                if (!c.symptoms().isEmpty()) {
                    Ticket ticket = sources.find(c.ticket()).orElse(null);
                    tickets.put(c.ticket(), shown(c, ToldFix.text(c, ticket)));
                    ToldFix.of(c, ticket, group.score()).ifPresent(told::add);
                }
            }
        }
        Set<TicketKey> shown = new LinkedHashSet<>();
        agreed.of(told, SHOWN).forEach(fix -> shown.add(fix.ticket()));
        shown.addAll(tickets.keySet());
        return shown.stream()
                .limit(SHOWN)
                .map(ticket -> Objects.requireNonNull(tickets.get(ticket)))
                .toList();
    }

    private static SimilarTicket shown(Contribution c, @Nullable String fix) {
        String closed = c.closed() == null
                ? null
                : c.closed().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return new SimilarTicket(c.ticket(), c.symptoms().getFirst().text(), fix, closed);
    }
}
