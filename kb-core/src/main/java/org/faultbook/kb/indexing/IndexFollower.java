package org.faultbook.kb.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faultbook.kb.concurrent.OneAhead;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.indexing.IndexDifference.Kind;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RecordKind;

/**
 * Lets the index pull the store's changes. Publishing, rebuilding and recovery after a crash are this one path: whatever
 * the index has missed lies after the revision in its own commit. Safe for several threads; one pulls at a time.
 */
public final class IndexFollower {
    private static final int PAGE = 500;

    private final Store store;
    private final SearchIndex index;
    private final RecordMaker maker;
    private final int page;

    public IndexFollower(Store store, SearchIndex index, RecordMaker maker) {
        this(store, index, maker, PAGE);
    }

    IndexFollower(Store store, SearchIndex index, RecordMaker maker, int page) {
        this.store = store;
        this.index = index;
        this.maker = maker;
        this.page = page;
    }

    /**
     * Brings the index up to date, by a rebuild where it was made with other versions than {@code wanted} or where the
     * store is behind it (restored from a backup).
     *
     * @return the cases taken in
     */
    public synchronized int follow(IndexStamp wanted) {
        boolean fits = wanted.equals(index.stamp()) && index.revision() <= store.revision();
        return fits ? pull() : rebuild(wanted);
    }

    /**
     * Applies all changes since the index's revision, a commit for each page. An interrupted pull goes on where it
     * was.
     *
     * @return the changed cases, removed ones included; 0 where the index was up to date
     */
    public synchronized int pull() {
        int pulled = 0;
        while (true) {
            ChangePage next = ChangePage.after(index.revision(), store, page);
            if (next.isEmpty()) {
                return pulled;
            }
            index.apply(next.toIndex(store.cases(), maker), next.revision());
            pulled += next.changes().size();
        }
    }

    /**
     * Makes a new generation of all cases while the old one serves, a page written while the next is made, lets it take over, and pulls what changed
     * meanwhile. Where it fails the old generation goes on.
     *
     * @return the cases taken in
     */
    public synchronized int rebuild(IndexStamp stamp) {
        int taken = 0;
        try (SearchIndex.Rebuild rebuild = index.rebuild(stamp);
                OneAhead writing = new OneAhead("rebuild")) {
            long revision = 0;
            while (true) {
                ChangePage next = ChangePage.after(revision, store, page);
                List<IndexChange> toIndex = next.toIndex(store.cases(), maker);
                writing.submit(() -> rebuild.apply(toIndex, next.revision()));
                if (next.isEmpty()) {
                    break;
                }
                revision = next.revision();
                taken += next.changes().size();
            }
            writing.await();
            rebuild.swap();
        }
        return taken + pull();
    }

    /**
     * Compares every case of the store with the index, after a {@link #pull}; what is committed meanwhile does not
     * count. Empty where they are equal. A case the maker makes no record of is not missed.
     *
     * @return the differences in the order of case ids
     */
    public synchronized List<IndexDifference> verify() {
        List<IndexDifference> differences = new ArrayList<>();
        try (SearchIndex.View view = index.view()) {
            Map<String, Long> indexed = new TreeMap<>(view.revisions(RecordKind.CASE));
            CaseStore cases = store.cases();
            List<String> ids = cases.list(null, page);
            while (!ids.isEmpty()) {
                Map<String, FaultCase> found = cases.findAll(ids);
                List<FaultCase> missing = new ArrayList<>();
                for (String id : ids) {
                    FaultCase stored = found.get(id);
                    Long revision = indexed.remove(id);
                    if (stored != null && stored.revision() <= view.revision()) {
                        if (revision == null) {
                            missing.add(stored);
                        } else if (revision != stored.revision()) {
                            differences.add(new IndexDifference(id, Kind.OUTDATED, stored.revision(), revision));
                        }
                    }
                }
                differences.addAll(missed(missing));
                ids = cases.list(ids.get(ids.size() - 1), page);
            }
            Set<String> pending = indexed.isEmpty() ? Set.of() : changedSince(view.revision());
            indexed.forEach((id, revision) -> {
                if (!pending.contains(id)) {
                    differences.add(new IndexDifference(id, Kind.UNKNOWN, 0, revision));
                }
            });
        }
        differences.sort(Comparator.comparing(IndexDifference::owner));
        return List.copyOf(differences);
    }

    private Set<String> changedSince(long revision) {
        return store.cases().changesSince(revision, Integer.MAX_VALUE).stream()
                .map(CaseStore.CaseChange::caseId)
                .collect(Collectors.toSet());
    }

    private List<IndexDifference> missed(List<FaultCase> absent) {
        if (absent.isEmpty()) {
            return List.of();
        }
        Map<String, FaultCase> byId = new TreeMap<>();
        absent.forEach(stored -> byId.put(stored.id(), stored));
        return maker.make(absent).stream()
                .map(IndexRecord::owner)
                .distinct()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(stored -> new IndexDifference(stored.id(), Kind.MISSING, stored.revision(), 0))
                .toList();
    }
}
