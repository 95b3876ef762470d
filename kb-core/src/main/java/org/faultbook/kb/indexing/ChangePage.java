package org.faultbook.kb.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RecordKind;

/**
 * The next changes of the store, whole revisions only, and the revision they lead to.
 *
 * @param changes of cases and passages, the lowest revision first; empty where there are none
 */
record ChangePage(List<OwnerChange> changes, long revision) {

    /** About {@code size} changes after a revision: one transaction may touch many cases, and is never cut in two. */
    static ChangePage after(long revision, Store store, int size) {
        // Read first: whatever is committed meanwhile has a higher revision and comes with the next page.
        long newest = store.revision();
        for (int limit = size; ; limit *= 2) {
            List<OwnerChange> cases = store.cases().changesSince(revision, limit).stream()
                    .map(c -> new OwnerChange(c.revision(), RecordKind.CASE, c.caseId(), c.removed()))
                    .toList();
            List<OwnerChange> passages = store.manuals().passageChangesSince(revision, limit).stream()
                    .map(p -> new OwnerChange(p.revision(), RecordKind.PASSAGE, p.passageId(), p.removed()))
                    .toList();
            List<OwnerChange> all = new ArrayList<>(cases);
            all.addAll(passages);
            all.sort(Comparator.comparingLong(OwnerChange::revision));
            long cut = Math.min(cut(cases, limit), cut(passages, limit));
            if (cut == Long.MAX_VALUE) {
                long last = all.isEmpty() ? revision : all.getLast().revision();
                return new ChangePage(all, Math.max(last, newest));
            }
            List<OwnerChange> whole =
                    all.stream().filter(change -> change.revision() < cut).toList();
            if (!whole.isEmpty()) {
                return new ChangePage(whole, whole.getLast().revision());
            }
        }
    }

    /** The revision from which on a list may lack changes: its last one where it is full. */
    private static long cut(List<OwnerChange> changes, int limit) {
        return changes.size() < limit ? Long.MAX_VALUE : changes.getLast().revision();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Changed cases, removed ones included. */
    int cases() {
        return (int) changes.stream().filter(c -> c.kind() == RecordKind.CASE).count();
    }

    /** What the index is to hold of the changed owners now; a removed one has no records. */
    List<IndexChange> toIndex(Store store, Makers makers) {
        Map<String, Long> revisions = new HashMap<>();
        List<IndexRecord> made = new ArrayList<>();
        List<String> caseIds = present(RecordKind.CASE);
        if (!caseIds.isEmpty()) {
            List<FaultCase> cases = List.copyOf(store.cases().findAll(caseIds).values());
            cases.forEach(c -> revisions.put(c.id(), c.revision()));
            made.addAll(makers.ofCases().make(cases));
        }
        List<String> passageIds = present(RecordKind.PASSAGE);
        if (!passageIds.isEmpty()) {
            List<StoredPassage> passages =
                    List.copyOf(store.manuals().findPassages(passageIds).values());
            passages.forEach(p -> revisions.put(p.passage().id(), p.revision()));
            made.addAll(makers.ofPassages().make(passages));
        }
        Map<String, List<IndexRecord>> records = byOwner(made);
        List<IndexChange> toIndex = new ArrayList<>(changes.size());
        for (OwnerChange change : changes) {
            Long now = revisions.get(change.owner());
            toIndex.add(new IndexChange(
                    change.owner(),
                    now == null ? List.of() : records.getOrDefault(change.owner(), List.of()),
                    now == null ? change.revision() : now));
        }
        return toIndex;
    }

    private List<String> present(RecordKind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind && !change.removed())
                .map(OwnerChange::owner)
                .toList();
    }

    private static Map<String, List<IndexRecord>> byOwner(List<IndexRecord> records) {
        Map<String, List<IndexRecord>> byOwner = new HashMap<>();
        for (IndexRecord record : records) {
            byOwner.computeIfAbsent(record.owner(), owner -> new ArrayList<>()).add(record);
        }
        return byOwner;
    }
}
