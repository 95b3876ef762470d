package org.faultbook.kb.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.port.StatisticsStore;
import org.faultbook.kb.statistics.StatisticsVersion;

final class MemoryStatisticsStore implements StatisticsStore {
    private final Transactions transactions;

    MemoryStatisticsStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void save(StatisticsVersion version) {
        if (transactions.write(s -> s.statistics.putIfAbsent(version.id(), version)) != null) {
            throw new IllegalStateException("there is a statistics version " + version.id() + " already");
        }
    }

    @Override
    public Optional<StatisticsVersion> latest(ProductLine line, String kind) {
        return latest(transactions.state(), line, kind);
    }

    private static Optional<StatisticsVersion> latest(State state, ProductLine line, String kind) {
        return state.statistics.values().stream()
                .filter(v -> v.productLine().equals(line) && v.kind().equals(kind))
                .max(Comparator.comparingLong(StatisticsVersion::fromRevision)
                        .thenComparing(StatisticsVersion::computedAt)
                        .thenComparing(StatisticsVersion::id));
    }

    @Override
    public Optional<StatisticsVersion> find(String id) {
        return Optional.ofNullable(transactions.state().statistics.get(id));
    }

    @Override
    public List<StatisticsVersion> latestOf(Collection<ProductLine> lines, String kind) {
        State state = transactions.state();
        return new TreeSet<>(lines)
                .stream().flatMap(line -> latest(state, line, kind).stream()).toList();
    }
}
