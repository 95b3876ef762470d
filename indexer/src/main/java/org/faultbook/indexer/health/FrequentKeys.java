package org.faultbook.indexer.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The most frequent keys of a stream in bounded memory (Space-Saving; Metwally, Agrawal, El Abbadi 2005): with every
 * counter taken, the smallest is given to the new key and keeps its count as its possible error. Exact as long as there
 * are no more keys than counters.
 */
final class FrequentKeys<T> {
    private final int capacity;
    private final Map<String, Counter<T>> counters = new HashMap<>();
    private final TreeMap<Long, SequencedSet<Counter<T>>> byCount = new TreeMap<>();

    FrequentKeys(int capacity) {
        this.capacity = capacity;
    }

    private static final class Counter<T> {
        private final String key;
        private final T first;
        private final long error;
        private long count;

        Counter(String key, T first, long error) {
            this.key = key;
            this.first = first;
            this.error = error;
            this.count = error;
        }
    }

    /**
     * A frequent key.
     *
     * @param first what came with it when it was counted first
     * @param count at least so often
     * @param exact whether it is just so often
     */
    record Frequent<T>(String key, T first, long count, boolean exact) {}

    void add(String key, Supplier<T> first) {
        Counter<T> counter = counters.get(key);
        if (counter == null) {
            counter = new Counter<>(key, first.get(), counters.size() < capacity ? 0 : dropSmallest());
            counters.put(key, counter);
        } else {
            leave(counter);
        }
        counter.count++;
        byCount.computeIfAbsent(counter.count, c -> new LinkedHashSet<>()).add(counter);
    }

    private long dropSmallest() {
        Counter<T> smallest = byCount.firstEntry().getValue().getFirst();
        leave(smallest);
        counters.remove(smallest.key);
        return smallest.count;
    }

    private void leave(Counter<T> counter) {
        byCount.computeIfPresent(counter.count, (count, of) -> {
            of.remove(counter);
            return of.isEmpty() ? null : of;
        });
    }

    /** Those counted at least twice for certain, by falling count, ties by key. */
    List<Frequent<T>> repeated(int limit) {
        List<Frequent<T>> found = new ArrayList<>();
        for (Counter<T> counter : counters.values()) {
            long certain = counter.count - counter.error;
            if (certain > 1) {
                found.add(new Frequent<>(counter.key, counter.first, certain, counter.error == 0));
            }
        }
        found.sort(Comparator.comparingLong((Frequent<T> f) -> f.count())
                .reversed()
                .thenComparing(Frequent::key));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }
}
