package org.faultbook.kb.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;

/**
 * The next changes of the store, whole revisions only, and the revision they lead to.
 *
 * @param changes empty where there are none
 */
record ChangePage(List<CaseChange> changes, long revision) {

    /** About {@code size} changes after a revision: one transaction may touch many cases, and is never cut in two. */
    static ChangePage after(long revision, Store store, int size) {
        // Read first: whatever is committed meanwhile has a higher revision and comes with the next page.
        long newest = store.revision();
        for (int limit = size; ; limit *= 2) {
            List<CaseChange> changes = store.cases().changesSince(revision, limit);
            if (changes.size() < limit) {
                long last = changes.isEmpty()
                        ? revision
                        : changes.get(changes.size() - 1).revision();
                return new ChangePage(changes, Math.max(last, newest));
            }
            long cut = changes.get(changes.size() - 1).revision();
            List<CaseChange> whole =
                    changes.stream().filter(change -> change.revision() < cut).toList();
            if (!whole.isEmpty()) {
                return new ChangePage(whole, whole.get(whole.size() - 1).revision());
            }
        }
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What the index is to hold of the changed cases now; a removed case has no records. */
    List<IndexChange> toIndex(CaseStore cases, RecordMaker maker) {
        Map<String, FaultCase> found = cases.findAll(changes.stream()
                .filter(change -> !change.removed())
                .map(CaseChange::caseId)
                .toList());
        Map<String, List<IndexRecord>> records = byOwner(maker.make(List.copyOf(found.values())));
        List<IndexChange> toIndex = new ArrayList<>(changes.size());
        for (CaseChange change : changes) {
            FaultCase now = found.get(change.caseId());
            toIndex.add(new IndexChange(
                    change.caseId(),
                    now == null ? List.of() : records.getOrDefault(change.caseId(), List.of()),
                    now == null ? change.revision() : now.revision()));
        }
        return toIndex;
    }

    private static Map<String, List<IndexRecord>> byOwner(List<IndexRecord> records) {
        Map<String, List<IndexRecord>> byOwner = new HashMap<>();
        for (IndexRecord record : records) {
            byOwner.computeIfAbsent(record.owner(), owner -> new ArrayList<>()).add(record);
        }
        return byOwner;
    }
}
