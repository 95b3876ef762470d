package org.faultbook.diagnosis.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The means of the measures over the questions of one row, 0 where there are none. */
public record MetricsRow(String row, int queries, Map<String, Double> measures) {
    public static MetricsRow of(String row, List<Ranking> rankings) {
        Map<String, Double> m = new LinkedHashMap<>();
        for (int k : new int[] {1, 3, 5, 10}) {
            m.put("hit@" + k, mean(rankings, r -> r.hit(k)));
        }
        m.put("mrr@10", mean(rankings, r -> r.reciprocalRank(10)));
        m.put("ndcg@10", mean(rankings, r -> r.ndcg(10)));
        m.put("recall@100", mean(rankings, r -> r.recall(100)));
        return new MetricsRow(row, rankings.size(), m);
    }

    public double get(String measure) {
        return measures.getOrDefault(measure, Double.NaN);
    }

    private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> measure) {
        return rankings.stream().mapToDouble(measure).average().orElse(0);
    }
}
