package org.faultbook.diagnosis.backtest;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.StatisticsJob;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketKind;
import org.faultbook.kb.ticket.TicketTime;
import org.faultbook.kb.ticket.TicketTimes;
import org.jspecify.annotations.Nullable;

/** A base in memory that knows some of the tickets of a backtest; tickets can leave it and come back. */
final class RamBase implements AutoCloseable {
    private static final Judgement JUDGED =
            new Judgement(TicketKind.FAULT, TicketGrade.A, "made its case already", "backtest");
    private static final Change CHANGE = new Change(Actor.INDEXER, Instant.EPOCH, "backtest");

    private final Store store;
    private final LuceneSearchIndex index;
    private final KnowledgeBase base;
    private final Map<String, Map<String, Integer>> labelsByCase = new HashMap<>();
    private Map<TicketKey, PastTicket> hidden = Map.of();

    RamBase(Toolkit toolkit, Clock clock) {
        this.store = new MemoryStore(new byte[32], clock);
        this.index = LuceneSearchIndex.inMemory();
        this.base = new KnowledgeBase(store, index, toolkit, UnaryOperator.identity(), clock);
    }

    KnowledgeBase base() {
        return base;
    }

    /** Takes tickets in; those that make no case are passed over. */
    void join(Collection<PastTicket> tickets) {
        store.transact(() -> {
            for (PastTicket ticket : tickets) {
                if (ticket.contribution() != null) {
                    store.sources().put(bare(ticket), JUDGED, ticket.key().id(), "backtest");
                    String caseId = store.cases().join(ticket.contribution().withVersion(1), CHANGE);
                    count(caseId, ticket, 1);
                }
            }
            return true;
        });
    }

    /** As much of a ticket as repeat visits are told from, and what it was closed with. */
    private static Ticket bare(PastTicket ticket) {
        return Ticket.closed(
                ticket.key(),
                Language.of(ticket.request().text()),
                ticket.fixText() == null ? Map.of() : Map.of(TextPart.FIX, ticket.fixText()),
                new EquipmentMention(null, null, null, ticket.unit(), null, null),
                List.of(),
                new TicketTimes(time(ticket.opened()), null, time(ticket.closed()), null));
    }

    private static @Nullable TicketTime time(@Nullable Instant instant) {
        return instant == null ? null : new TicketTime(instant, instant.toString());
    }

    private void withdraw(Collection<PastTicket> tickets) {
        store.transact(() -> {
            for (PastTicket ticket : tickets) {
                store.cases().caseOf(ticket.key()).ifPresent(caseId -> {
                    count(caseId, ticket, -1);
                    store.cases().withdraw(ticket.key(), CHANGE);
                });
            }
            return true;
        });
    }

    /** Takes these tickets out for the next question, and brings back those that were out for the one before and are not among them. */
    void hide(Collection<PastTicket> tickets) {
        Map<TicketKey, PastTicket> next = new LinkedHashMap<>();
        tickets.forEach(ticket -> next.put(ticket.key(), ticket));
        if (!next.keySet().equals(hidden.keySet())) {
            withdraw(absent(next, hidden));
            join(absent(hidden, next));
            hidden = next;
            base.follow();
        }
    }

    private static List<PastTicket> absent(Map<TicketKey, PastTicket> tickets, Map<TicketKey, PastTicket> others) {
        return tickets.values().stream()
                .filter(ticket -> !others.containsKey(ticket.key()))
                .toList();
    }

    /** Learns statistics from what is there now and centres the index on them. */
    void learn(Toolkit toolkit, Calibration taught) {
        LearnedStatistics learned = new StatisticsJob(toolkit.analyzer(), toolkit.embedders()).learn(store, "fold");
        base.centreOn(learned);
        base.use(learned, taught);
    }

    /** How many of the tickets of these cases carry which label, in the order of the labels. */
    Map<String, Integer> labels(Collection<CaseSummary> cases) {
        return labelsOf(cases.stream().map(CaseSummary::id).toList());
    }

    Map<String, Integer> labelsOf(Collection<String> caseIds) {
        Map<String, Integer> sum = new TreeMap<>();
        for (String caseId : caseIds) {
            labelsByCase.getOrDefault(caseId, Map.of()).forEach((label, n) -> {
                if (n > 0) {
                    sum.merge(label, n, Integer::sum);
                }
            });
        }
        return sum;
    }

    private void count(String caseId, PastTicket ticket, int n) {
        if (ticket.label() != null) {
            Objects.requireNonNull(labelsByCase.computeIfAbsent(caseId, c -> new HashMap<>()))
                    .merge(ticket.label(), n, Integer::sum);
        }
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
