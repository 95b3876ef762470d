package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.RawHit;

/**
 * Fuses lists of hits by a weighted sum of min-max normalised scores (Fox and Shaw 1994, CombSUM; Bruch, Gai and Ingber
 * 2023 on convex combination against reciprocal ranks). A list's low end is its last score where the list is full, else
 * 0 for scores that cannot be negative: a record that was not found there has then nothing, not the list's minimum.
 */
public final class MinMaxFusion {
    private final int depth;

    public MinMaxFusion(int depth) {
        this.depth = depth;
    }

    /** One ranking to fuse: its name, its weight, its hits, best first. */
    public record Part(String name, double weight, List<RawHit> hits) {}

    /** Best first, ties by record id. Each hit explains its score by parts. */
    public List<FusedHit> fuse(List<Part> parts) {
        Map<String, List<Explanation>> reasons = new LinkedHashMap<>();
        Map<String, RawHit> records = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.hits().isEmpty()) {
                continue;
            }
            double high = part.hits().getFirst().score();
            double last = part.hits().getLast().score();
            double low = part.hits().size() >= depth ? last : Math.min(0, last);
            double range = high - low;
            for (RawHit hit : part.hits()) {
                double normalised = range <= 0 ? 1 : (hit.score() - low) / range;
                records.putIfAbsent(hit.recordId(), hit);
                reasons.computeIfAbsent(hit.recordId(), id -> new ArrayList<>())
                        .add(Explanation.of(
                                part.weight() * normalised,
                                part.name(),
                                Explanation.of(part.weight(), "weight"),
                                Explanation.of(normalised, "normalised"),
                                Explanation.of(hit.score(), "raw")));
            }
        }
        List<FusedHit> fused = new ArrayList<>(records.size());
        for (RawHit hit : records.values()) {
            List<Explanation> why = reasons.getOrDefault(hit.recordId(), List.of());
            double score = why.stream().mapToDouble(Explanation::value).sum();
            fused.add(
                    new FusedHit(hit.recordId(), hit.owner(), hit.kind(), score, new Explanation(score, "fused", why)));
        }
        fused.sort(Comparator.comparingDouble(FusedHit::score).reversed().thenComparing(FusedHit::recordId));
        return fused;
    }
}
