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
final class ManualTruth {
    private static final int PAGE = 500;

    private final Store store;
    private final Map<String, String> truth;

    private ManualTruth(Store store, Map<String, String> truth) {
        this.store = store;
        this.truth = truth;
    }

    static ManualTruth of(Store store, Map<String, String> truth) {
        return new ManualTruth(store, truth);
    }

    /** Adds to the counts of causes by case what the entries of manuals that answer have in the truth. */
    void count(Map<String, Map<String, Integer>> counts) {
        Map<String, String> documents = documents();
        List<String> cases = store.cases().list(null, PAGE);
        while (!cases.isEmpty()) {
            for (String caseId : cases) {
                for (ManualEntry entry : store.manuals().entriesOf(caseId, PAGE)) {
                    String cause = truth.get(documents.get(entry.manualId()) + "#" + entry.number());
                    if (cause != null) {
                        counts.computeIfAbsent(caseId, k -> new TreeMap<>()).merge(cause, 1, Integer::sum);
                    }
                }
            }
            cases = store.cases().list(cases.getLast(), PAGE);
        }
    }

    /** Every entry that answers, with its number in the truth. */
    void forEachEntry(BiConsumer<String, ManualEntry> action) {
        for (Manual manual : store.manuals().all()) {
            String document = withoutEnding(manual.name());
            store.manuals()
                    .entries(manual.id(), manual.version())
                    .forEach(entry -> action.accept(document + "#" + entry.number(), entry));
        }
    }

    private Map<String, String> documents() {
        Map<String, String> documents = new HashMap<>();
        store.manuals().all().forEach(m -> documents.put(m.id(), withoutEnding(m.name())));
        return documents;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
