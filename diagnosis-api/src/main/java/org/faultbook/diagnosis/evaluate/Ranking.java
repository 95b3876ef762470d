package org.faultbook.diagnosis.evaluate;

import java.util.List;
import java.util.Map;

/**
 * One question's ranking and the measures of it.
 *
 * @param ids record ids, best first
 * @param scores as many, not rising
 * @param relevant graded relevance above 0 by id; never empty
 */
public record Ranking(String query, List<String> ids, List<Double> scores, Map<String, Integer> relevant) {
    public Ranking {
        ids = List.copyOf(ids);
        scores = List.copyOf(scores);
        relevant = Map.copyOf(relevant);
        if (ids.size() != scores.size()) {
            throw new IllegalArgumentException("ids and scores differ in number");
        }
        if (relevant.isEmpty()) {
            throw new IllegalArgumentException("question " + query + " has no relevant record: it cannot be measured");
        }
    }

    /** 1 where a relevant record is among the first k, else 0. */
    public double hit(int k) {
        return ids.stream().limit(k).anyMatch(relevant::containsKey) ? 1 : 0;
    }

    /** Reciprocal rank of the first relevant record among the first k, else 0. */
    public double reciprocalRank(int k) {
        for (int i = 0; i < Math.min(k, ids.size()); i++) {
            if (relevant.containsKey(ids.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** Normalised discounted cumulative gain with linear gain, as trec_eval's {@code ndcg_cut}. */
    public double ndcg(int k) {
        double gain = 0;
        for (int i = 0; i < Math.min(k, ids.size()); i++) {
            gain += relevant.getOrDefault(ids.get(i), 0) / log2(i + 2);
        }
        double ideal = 0;
        List<Integer> grades = relevant.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        for (int i = 0; i < Math.min(k, grades.size()); i++) {
            ideal += grades.get(i) / log2(i + 2);
        }
        return gain / ideal;
    }

    public double recall(int k) {
        return (double) ids.stream().limit(k).filter(relevant::containsKey).count() / relevant.size();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
