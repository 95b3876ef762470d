package org.faultbook.diagnosis.curation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.question.CaseQuestion;

/** What was asked about cases, and about those merged into them. */
final class AskedAbout {
    private static final int ACTS = 10;

    private AskedAbout() {}

    /** The cases that answer for these, each once. */
    static List<String> answering(CaseStore cases, Collection<String> ids) {
        TreeSet<String> answering = new TreeSet<>();
        ids.forEach(id -> answering.add(cases.successor(id).orElse(id)));
        return List.copyOf(answering);
    }

    /** Questions that can still be answered, and those answered after the last act on their case, newest first. */
    static Map<String, List<CaseQuestion>> pending(Store store, Collection<String> ids, Instant now) {
        Map<String, String> leads = store.cases().predecessors(ids);
        List<String> all = new ArrayList<>(ids);
        all.addAll(leads.keySet());
        Map<String, List<CaseQuestion>> pending = new TreeMap<>();
        store.questions().ofCases(all).forEach((id, questions) -> {
            String caseId = leads.getOrDefault(id, id);
            for (CaseQuestion q : questions) {
                boolean fresh = q.answer() != null
                        && !isActedOn(store, caseId, q.answer().at());
                if (fresh || q.isOpen(now)) {
                    pending.computeIfAbsent(caseId, c -> new ArrayList<>()).add(q);
                }
            }
        });
        pending.values()
                .forEach(
                        of -> of.sort(Comparator.comparingLong(CaseQuestion::id).reversed()));
        return pending;
    }

    private static boolean isActedOn(Store store, String caseId, Instant since) {
        return store.curation().actsOf(caseId, ACTS, null).stream()
                .filter(act -> act.kind() != CurationAct.Kind.APART)
                .anyMatch(act -> !act.change().at().isBefore(since));
    }
}
