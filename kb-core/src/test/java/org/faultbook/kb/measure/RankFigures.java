package org.faultbook.kb.measure;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Hit@1, Hit@5, MRR@10, nDCG@10 and Recall@100 of a run, as means over the queries with a qrel. */
public record RankFigures(double hit1, double hit5, double mrr10, double ndcg10, double recall100) {
    /** Ranked record ids of each query, best first. */
    public static RankFigures of(BeirSet set, Map<String, List<String>> run) {
        double[] sums = new double[5];
        for (Entry<String, Map<String, Integer>> asked : set.qrels().entrySet()) {
            Map<String, Integer> grades = asked.getValue();
            List<String> ranked = run.getOrDefault(asked.getKey(), List.of());
            int first = 0;
            double gain = 0;
            int found = 0;
            for (int rank = 1; rank <= Math.min(100, ranked.size()); rank++) {
                int grade = grades.getOrDefault(ranked.get(rank - 1), 0);
                if (grade <= 0) {
                    continue;
                }
                first = first == 0 ? rank : first;
                found++;
                if (rank <= 10) {
                    gain += grade / (Math.log(rank + 1) / Math.log(2));
                }
            }
            double ideal = 0;
            int rank = 1;
            for (int grade :
                    grades.values().stream().sorted((a, b) -> b - a).limit(10).toList()) {
                ideal += grade / (Math.log(++rank) / Math.log(2));
            }
            sums[0] += first == 1 ? 1 : 0;
            sums[1] += first > 0 && first <= 5 ? 1 : 0;
            sums[2] += first > 0 && first <= 10 ? 1.0 / first : 0;
            sums[3] += ideal > 0 ? gain / ideal : 0;
            sums[4] += (double) found / grades.size();
        }
        int n = set.qrels().size();
        return new RankFigures(sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, sums[4] / n);
    }

    @Override
    public String toString() {
        return "Hit@1 %.3f  Hit@5 %.3f  MRR@10 %.3f  nDCG@10 %.3f  R@100 %.3f"
                .formatted(hit1, hit5, mrr10, ndcg10, recall100);
    }
}
