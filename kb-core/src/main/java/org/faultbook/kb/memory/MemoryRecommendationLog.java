package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.kb.port.RecommendationLog;
import org.faultbook.kb.recommendation.Recommendation;

final class MemoryRecommendationLog implements RecommendationLog {
    private final Transactions transactions;

    MemoryRecommendationLog(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(Recommendation recommendation) {
        Recommendation before =
                transactions.write(s -> s.recommendations.putIfAbsent(recommendation.id(), recommendation));
        if (before != null) {
            throw new IllegalStateException("there is a recommendation " + recommendation.id() + " already");
        }
    }

    @Override
    public Optional<Recommendation> find(String id) {
        return Optional.ofNullable(transactions.state().recommendations.get(id));
    }

    @Override
    public Map<String, Recommendation> findAll(Collection<String> ids) {
        Map<String, Recommendation> found = new TreeMap<>(transactions.state().recommendations);
        found.keySet().retainAll(Set.copyOf(ids));
        return found;
    }

    @Override
    public List<Recommendation> latest(int limit) {
        return transactions.state().recommendations.values().stream()
                .sorted(Comparator.comparing(Recommendation::at)
                        .thenComparing(Recommendation::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Recommendation> since(Instant at, String afterId, int limit) {
        return transactions.state().recommendations.values().stream()
                .filter(r -> r.at().isAfter(at) || r.at().equals(at) && r.id().compareTo(afterId) > 0)
                .sorted(Comparator.comparing(Recommendation::at).thenComparing(Recommendation::id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Recommendation> unansweredSince(Instant at, String afterId, int limit) {
        return since(at, afterId, Integer.MAX_VALUE).stream()
                .filter(r -> r.abstainReason() != null)
                .limit(limit)
                .toList();
    }

    @Override
    public int dropBefore(Instant instant) {
        return transactions.write(s -> {
            int before = s.recommendations.size();
            s.recommendations.values().removeIf(r -> r.at().isBefore(instant));
            return before - s.recommendations.size();
        });
    }
}
