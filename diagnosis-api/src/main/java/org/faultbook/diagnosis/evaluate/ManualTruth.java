package org.faultbook.diagnosis.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.port.Store;

/** The truth behind the rows of manuals: a row's number is {@code document#row}, the document its file without ending. */
record ManualTruth(Store store, ManualRows rows) {
    private static final int PAGE = 500;

    /** Adds to the counts of causes by case what the entries of manuals that answer have in the truth. */
    void count(Map<String, String> truth, Map<String, Map<String, Integer>> counts) {
        Map<String, String> documents = new HashMap<>();
        store.manuals().all().forEach(m -> documents.put(m.id(), ManualRows.document(m.name())));
        List<String> cases = store.cases().list(null, PAGE);
        while (!cases.isEmpty()) {
            for (String caseId : cases) {
                for (ManualEntry entry : store.manuals().entriesOf(caseId, PAGE)) {
                    String document = documents.getOrDefault(entry.manualId(), "");
                    String cause = truth.get(document + "#" + rows.number(document, entry));
                    if (cause != null) {
                        counts.computeIfAbsent(caseId, k -> new TreeMap<>()).merge(cause, 1, Integer::sum);
                    }
                }
            }
            cases = store.cases().list(cases.getLast(), PAGE);
        }
    }

    /** Every entry that answers and is a row of a document, with its number in the truth. */
    void forEachEntry(BiConsumer<String, ManualEntry> action) {
        for (Manual manual : store.manuals().all()) {
            String document = ManualRows.document(manual.name());
            for (ManualEntry entry : store.manuals().entries(manual.id(), manual.version())) {
                String row = rows.number(document, entry);
                if (row != null) {
                    action.accept(document + "#" + row, entry);
                }
            }
        }
    }
}
