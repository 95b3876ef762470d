package org.faultbook.kb.indexing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.faultbook.kb.indexing.IndexDifference.Kind;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Compares the owners of one kind in the store with those in the index, page by page.
 *
 * @param list ids in order from after one
 * @param find what the store has of these
 * @param revision which last touched an owner
 * @param make the records of owners
 * @param changed ids of owners touched or removed after a revision
 */
record Comparison<T>(
        RecordKind kind,
        Pages list,
        Function<Collection<String>, Map<String, T>> find,
        ToLongFunction<T> revision,
        Function<List<T>, List<IndexRecord>> make,
        Function<Long, Set<String>> changed) {
    interface Pages {
        List<String> after(@Nullable String id);
    }

    /** What is committed after the view was taken does not count; an owner without records is not missed. */
    List<IndexDifference> differences(SearchIndex.View view) {
        List<IndexDifference> differences = new ArrayList<>();
        Map<String, Long> indexed = new TreeMap<>(view.revisions(kind));
        List<String> ids = list.after(null);
        while (!ids.isEmpty()) {
            Map<String, T> found = find.apply(ids);
            Map<String, T> missing = new TreeMap<>();
            for (String id : ids) {
                T stored = found.get(id);
                Long inIndex = indexed.remove(id);
                if (stored != null && revision.applyAsLong(stored) <= view.revision()) {
                    if (inIndex == null) {
                        missing.put(id, stored);
                    } else if (inIndex != revision.applyAsLong(stored)) {
                        differences.add(difference(id, Kind.OUTDATED, revision.applyAsLong(stored), inIndex));
                    }
                }
            }
            Set<String> made = missing.isEmpty()
                    ? Set.of()
                    : make.apply(List.copyOf(missing.values())).stream()
                            .map(IndexRecord::owner)
                            .collect(Collectors.toCollection(HashSet::new));
            missing.forEach((id, stored) -> {
                if (made.contains(id)) {
                    differences.add(difference(id, Kind.MISSING, revision.applyAsLong(stored), 0));
                }
            });
            ids = list.after(ids.getLast());
        }
        Set<String> pending = indexed.isEmpty() ? Set.of() : changed.apply(view.revision());
        indexed.forEach((id, inIndex) -> {
            if (!pending.contains(id)) {
                differences.add(difference(id, Kind.UNKNOWN, 0, inIndex));
            }
        });
        return differences;
    }

    private IndexDifference difference(String id, Kind how, long inStore, long inIndex) {
        return new IndexDifference(id, how, inStore, inIndex, kind);
    }
}
