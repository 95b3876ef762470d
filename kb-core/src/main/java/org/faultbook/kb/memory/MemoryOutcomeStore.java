package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.port.OutcomeStore;

final class MemoryOutcomeStore implements OutcomeStore {
    private static final int NEWEST = 200;

    private final Transactions transactions;

    MemoryOutcomeStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(Outcome outcome) {
        transactions.write(s -> s.outcomes.add(outcome));
    }

    @Override
    public List<Outcome> ofCase(String caseId) {
        return oldestFirst(o -> o.caseId().equals(caseId));
    }

    @Override
    public List<Outcome> ofCases(Collection<String> caseIds) {
        return Set.copyOf(caseIds).stream()
                .flatMap(id -> newest(ofCase(id)))
                .sorted(Comparator.comparing(Outcome::at))
                .toList();
    }

    private static Stream<Outcome> newest(List<Outcome> ofCase) {
        return ofCase.stream().skip(Math.max(0, ofCase.size() - NEWEST));
    }

    @Override
    public List<Outcome> ofRequest(String requestId) {
        return oldestFirst(o -> o.requestId().equals(requestId));
    }

    private List<Outcome> oldestFirst(Predicate<Outcome> asked) {
        return transactions.state().outcomes.stream()
                .filter(asked)
                .sorted(Comparator.comparing(Outcome::at))
                .toList();
    }

    @Override
    public List<String> casesSince(Instant at) {
        return transactions.state().outcomes.stream()
                .filter(o -> !o.at().isBefore(at))
                .map(Outcome::caseId)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> unsolvedSince(Instant at, int limit) {
        Map<String, Instant> failed = new TreeMap<>();
        Set<String> fixed = new HashSet<>();
        for (Outcome o : transactions.state().outcomes) {
            if (o.kind() == OutcomeKind.NOT_FIXED && !o.at().isBefore(at)) {
                failed.merge(o.requestId(), o.at(), (a, b) -> a.isAfter(b) ? a : b);
            }
            if (o.kind() == OutcomeKind.FIXED) {
                fixed.add(o.requestId());
            }
        }
        failed.keySet().removeAll(fixed);
        return failed.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public long count() {
        return transactions.state().outcomes.size();
    }
}
