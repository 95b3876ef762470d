package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.engine.CauseGroup;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.search.TextAnalyzer;

/**
 * Asks the gold questions of a base that went through the whole pipeline. A case counts as the cause that most of its
 * evidence has in the truth; a further result of a cause already ranked keeps its place and counts as wrong.
 */
public final class GoldEvaluation {
    private final KnowledgeBase base;
    private final GoldSet gold;
    private final TextAnalyzer analyzer;

    /**
     * One question asked.
     *
     * @param service ranking of the service, also where it abstains; null for a question without an answer
     * @param bm25 ranking of plain BM25 over the tickets; null likewise
     * @param considered what the engine considered
     */
    public record Asked(
            BeirSet.BeirQuery query,
            @org.jspecify.annotations.Nullable Ranking service,
            @org.jspecify.annotations.Nullable Ranking bm25,
            Considered considered) {
        public boolean answerable() {
            return service != null;
        }

        public boolean abstained() {
            return considered.abstain() != null;
        }
    }

    public GoldEvaluation(KnowledgeBase base, GoldSet gold, TextAnalyzer analyzer) {
        this.base = base;
        this.gold = gold;
        this.analyzer = analyzer;
    }

    /** All questions in the order of their file. */
    public List<Asked> run() {
        Map<String, String> causeOfCase = causeOfCase();
        List<Asked> asked = new ArrayList<>();
        try (TicketBm25 bm25 = new TicketBm25(analyzer, base.store(), gold.rows())) {
            for (BeirSet.BeirQuery query : gold.judged().queries().values()) {
                Considered considered = base.engine().consider(GoldSet.request(query));
                Map<String, Integer> relevant = gold.judged().qrels().get(query.id());
                asked.add(
                        relevant == null
                                ? new Asked(query, null, null, considered)
                                : new Asked(
                                        query,
                                        service(query.id(), considered, causeOfCase, relevant),
                                        plain(query, bm25, relevant),
                                        considered));
            }
        }
        return asked;
    }

    private Map<String, String> causeOfCase() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        base.store().cases().forEachContribution(c -> count(c, counts));
        new ManualTruth(base.store(), gold.rows()).count(gold.truth(), counts);
        Map<String, String> causes = new HashMap<>();
        counts.forEach((caseId, byCause) -> byCause.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(e -> causes.put(caseId, e.getKey())));
        return causes;
    }

    private void count(Contribution c, Map<String, Map<String, Integer>> counts) {
        String cause = gold.truth().get(c.ticket().number());
        if (cause != null) {
            base.store()
                    .cases()
                    .caseOf(c.ticket())
                    .ifPresent(id ->
                            counts.computeIfAbsent(id, k -> new TreeMap<>()).merge(cause, 1, Integer::sum));
        }
    }

    private static Ranking service(
            String query, Considered considered, Map<String, String> causeOfCase, Map<String, Integer> relevant) {
        List<String> ids = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        Set<String> ranked = new HashSet<>();
        for (CauseGroup group : considered.causes()) {
            if (ids.size() == 100) {
                break;
            }
            String caseId = group.best().id();
            String cause = causeOfCase.getOrDefault(caseId, caseId);
            ids.add(ranked.add(cause) ? cause : caseId);
            scores.add(group.score());
        }
        return new Ranking(query, ids, scores, relevant);
    }

    private Ranking plain(BeirSet.BeirQuery query, TicketBm25 bm25, Map<String, Integer> relevant) {
        List<String> ids = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        Set<String> ranked = new HashSet<>();
        bm25.rank(query.text(), 500).forEach((number, score) -> {
            String cause = gold.truth().get(number);
            if (cause != null && ranked.add(cause)) {
                ids.add(cause);
                scores.add(score);
            }
        });
        return new Ranking(query.id(), ids, scores, relevant);
    }
}
