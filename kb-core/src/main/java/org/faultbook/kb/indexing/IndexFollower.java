package org.faultbook.kb.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.kb.concurrent.OneAhead;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.IndexChange;
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
    private final Makers makers;
    private final int page;

    /** Of cases only. */
    public IndexFollower(Store store, SearchIndex index, RecordMaker maker) {
        this(store, index, maker, PAGE);
    }

    public IndexFollower(Store store, SearchIndex index, RecordMaker maker, PassageRecordMaker ofPassages) {
        this(store, index, new Makers(maker, ofPassages), PAGE);
    }

    IndexFollower(Store store, SearchIndex index, RecordMaker maker, int page) {
        this(store, index, new Makers(maker, PassageRecordMaker.NONE), page);
    }

    private IndexFollower(Store store, SearchIndex index, Makers makers, int page) {
        this.store = store;
        this.index = index;
        this.makers = makers;
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
            index.apply(next.toIndex(store, makers), next.revision());
            pulled += next.cases();
        }
    }

    /**
     * Makes a new generation of all cases and passages while the old one serves, a page written while the next is made, lets it take over, and pulls what changed
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
                List<IndexChange> toIndex = next.toIndex(store, makers);
                writing.submit(() -> rebuild.apply(toIndex, next.revision()));
                if (next.isEmpty()) {
                    break;
                }
                revision = next.revision();
                taken += next.cases();
            }
            writing.await();
            rebuild.swap();
        }
        return taken + pull();
    }

    /**
     * Compares every case and passage of the store with the index, after a {@link #pull}; what is committed meanwhile does not
     * count. Empty where they are equal. What the makers make no record of is not missed.
     *
     * @return the differences in the order of ids
     */
    public synchronized List<IndexDifference> verify() {
        Comparison<FaultCase> cases = new Comparison<>(
                RecordKind.CASE,
                after -> store.cases().list(after, page),
                store.cases()::findAll,
                FaultCase::revision,
                makers.ofCases()::make,
                revision -> store.cases().changesSince(revision, Integer.MAX_VALUE).stream()
                        .map(CaseStore.CaseChange::caseId)
                        .collect(Collectors.toSet()));
        Comparison<StoredPassage> passages = new Comparison<>(
                RecordKind.PASSAGE,
                after -> store.manuals().listPassages(after, page),
                store.manuals()::findPassages,
                StoredPassage::revision,
                makers.ofPassages()::make,
                revision -> store.manuals().passageChangesSince(revision, Integer.MAX_VALUE).stream()
                        .map(ManualStore.PassageChange::passageId)
                        .collect(Collectors.toSet()));
        try (SearchIndex.View view = index.view()) {
            List<IndexDifference> differences = new ArrayList<>(cases.differences(view));
            differences.addAll(passages.differences(view));
            differences.sort(Comparator.comparing(IndexDifference::owner));
            return List.copyOf(differences);
        }
    }
}
