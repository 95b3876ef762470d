package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.kb.retrieval.FusedHit;

/**
 * Ranks the owners of hits the way the service ranks causes: an owner scores as its best record, further records among the
 * nearest add a little of what is left, and how often it was seen breaks what is nearly even ({@link CauseAggregation},
 * whose weights these are; there is no equipment and no code to steer by).
 */
final class OwnerVotes {
    private final CauseAggregation weights;

    OwnerVotes(CauseAggregation weights) {
        this.weights = weights;
    }

    /**
     * Owners with their scores, best first, ties by owner.
     *
     * @param hits best first
     * @param seen tickets by owner; an owner without one was seen in none
     */
    Map<String, Double> rank(List<FusedHit> hits, Map<String, Integer> seen) {
        Map<String, Double> best = new LinkedHashMap<>();
        Map<String, Double> votes = new LinkedHashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            FusedHit hit = hits.get(i);
            if (best.putIfAbsent(hit.owner(), hit.score()) != null && i < weights.neighbours()) {
                double before = votes.getOrDefault(hit.owner(), 0.0);
                votes.put(hit.owner(), before + weights.vote() * Math.max(0, hit.score()) * Math.max(0, 1 - before));
            }
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        best.forEach((owner, score) -> scores.put(
                owner,
                score + votes.getOrDefault(owner, 0.0) + weights.prior() * Math.log1p(seen.getOrDefault(owner, 0))));
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(scores.entrySet());
        sorted.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Double> ranked = new LinkedHashMap<>();
        sorted.forEach(e -> ranked.put(e.getKey(), e.getValue()));
        return ranked;
    }
}
