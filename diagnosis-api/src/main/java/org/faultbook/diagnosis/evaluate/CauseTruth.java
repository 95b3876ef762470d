package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.diagnosis.engine.CauseGroup;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.Store;

/**
 * The true causes of the cases of a base: a case counts as the cause that most of its evidence has in the truth.
 *
 * @param ofCase cause id by case id; a case whose evidence has none in the truth is not there
 */
record CauseTruth(Map<String, String> ofCase) {
    private static final int RANKED = 100;

    CauseTruth {
        ofCase = Map.copyOf(ofCase);
    }

    static CauseTruth of(Store store, GoldSet gold) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        store.cases().forEachContribution(c -> count(store, gold, c, counts));
        new ManualTruth(store, gold.rows()).count(gold.truth(), counts);
        Map<String, String> causes = new HashMap<>();
        counts.forEach((caseId, byCause) -> byCause.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(e -> causes.put(caseId, e.getKey())));
        return new CauseTruth(causes);
    }

    private static void count(Store store, GoldSet gold, Contribution c, Map<String, Map<String, Integer>> counts) {
        String cause = gold.truth().get(c.ticket().number());
        if (cause != null) {
            store.cases()
                    .caseOf(c.ticket())
                    .ifPresent(id ->
                            counts.computeIfAbsent(id, k -> new TreeMap<>()).merge(cause, 1, Integer::sum));
        }
    }

    /** The causes as the service ranks them; a further result of a cause already ranked keeps its place and counts as wrong. */
    Ranking ranking(String query, Considered considered, Map<String, Integer> relevant) {
        List<String> ids = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        Set<String> ranked = new HashSet<>();
        for (CauseGroup group : considered.causes()) {
            if (ids.size() == RANKED) {
                break;
            }
            String caseId = group.best().id();
            String cause = ofCase.getOrDefault(caseId, caseId);
            ids.add(ranked.add(cause) ? cause : caseId);
            scores.add(group.score());
        }
        return new Ranking(query, ids, scores, relevant);
    }
}
