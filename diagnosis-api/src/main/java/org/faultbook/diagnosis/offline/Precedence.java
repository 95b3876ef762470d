package org.faultbook.diagnosis.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;

/**
 * The cases of each equipment class, those first that answered most questions since an instant, then those that most tickets
 * tell of, ties by id. Retired cases and drafts are among them: summaries do not tell.
 */
record Precedence(Map<String, List<CaseSummary>> byClass) {
    private static final int PAGE = 1000;

    /** @param named what a stored scope is called now */
    static Precedence of(Store store, Instant since, UnaryOperator<EquipmentScope> named) {
        Map<String, Integer> shown = shown(store, since);
        Map<String, Integer> asked = new HashMap<>();
        Map<String, List<CaseSummary>> byClass = new HashMap<>();
        String last = null;
        List<String> ids;
        do {
            ids = store.cases().list(last, PAGE);
            last = ids.isEmpty() ? last : ids.getLast();
            for (CaseSummary c : store.cases().summaries(ids).values()) {
                Integer times = shown.remove(c.id());
                asked.merge(c.id(), times == null ? 0 : times, Integer::sum);
                String family = named.apply(c.scope()).equipmentClass();
                if (family != null) {
                    byClass.computeIfAbsent(family, f -> new ArrayList<>()).add(c);
                }
            }
        } while (ids.size() == PAGE);
        // what was merged since counts for the case that answers for it
        shown.forEach((id, times) ->
                store.cases().successor(id).ifPresent(successor -> asked.merge(successor, times, Integer::sum)));
        Comparator<CaseSummary> mostAsked = Comparator.comparing((CaseSummary c) -> -asked.getOrDefault(c.id(), 0))
                .thenComparing(c -> -c.seenInTickets())
                .thenComparing(CaseSummary::id);
        byClass.values().forEach(cases -> cases.sort(mostAsked));
        return new Precedence(byClass);
    }

    List<CaseSummary> of(String equipmentClass) {
        return byClass.getOrDefault(equipmentClass, List.of());
    }

    /** How often each case was shown as an answer. */
    private static Map<String, Integer> shown(Store store, Instant since) {
        Map<String, Integer> shown = new HashMap<>();
        Instant at = since;
        String id = "";
        List<Recommendation> page;
        do {
            page = store.recommendations().since(at, id, PAGE);
            for (Recommendation r : page) {
                r.shown().forEach(s -> shown.merge(s.caseId(), 1, Integer::sum));
                at = r.at();
                id = r.id();
            }
        } while (page.size() == PAGE);
        return shown;
    }
}
