package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.RawHit;

/**
 * Fuses lists of hits by a weighted sum of min-max normalised scores (Fox and Shaw 1994, CombSUM; Bruch, Gai and Ingber
 * 2023 on convex combination against reciprocal ranks). A list's low end is its last score where the list is full, else 0,
 * and never below 0: a record that was not found there has then nothing, not the list's minimum. A centred cosine of 0 is
 * that of two texts taken by chance, so what lies below it is not found either. Only where nothing lies above 0 the list's
 * own range counts.
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
        return fuse(parts, Integer.MAX_VALUE);
    }

    /** The {@code limit} best of {@link #fuse(List)}; only they are explained. */
    public List<FusedHit> fuse(List<Part> parts, int limit) {
        return fuse(parts, parts, limit);
    }

    /**
     * The {@code limit} best on the scale of other rankings of the same question, so that both can be told together and
     * the others score as if these were not there; what beats their best scores above 1. A ranking that found nothing there
     * has its own scale.
     *
     * @param others of the same order as the parts
     */
    public List<FusedHit> fuse(List<Part> parts, List<Part> others, int limit) {
        List<Scale> scales = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            List<RawHit> there = others.get(p).hits();
            scales.add(Scale.of(there.isEmpty() ? parts.get(p).hits() : there, depth));
        }
        Map<String, Sum> sums = HashMap.newHashMap(depth * parts.size());
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            Scale scale = scales.get(p);
            for (RawHit hit : part.hits()) {
                Sum sum = sums.computeIfAbsent(hit.recordId(), id -> new Sum(hit, parts.size()));
                sum.raw[p] = hit.score();
                sum.score += part.weight() * scale.normalised(hit.score());
            }
        }
        double least = leastOf(sums.values(), limit);
        return sums.values().stream()
                .filter(sum -> sum.score >= least)
                .sorted(Comparator.comparingDouble((Sum sum) -> sum.score)
                        .reversed()
                        .thenComparing(sum -> sum.hit.recordId()))
                .limit(limit)
                .map(sum -> explained(sum, parts, scales))
                .toList();
    }

    /** The score of the last one wanted, so that only hits that may be shown, and their ties, are put in order. */
    private static double leastOf(Collection<Sum> sums, int limit) {
        if (limit <= 0 || sums.size() <= limit) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] scores = sums.stream().mapToDouble(sum -> sum.score).sorted().toArray();
        return scores[scores.length - limit];
    }

    private FusedHit explained(Sum sum, List<Part> parts, List<Scale> scales) {
        List<Explanation> why = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            if (!Float.isNaN(sum.raw[p])) {
                double normalised = scales.get(p).normalised(sum.raw[p]);
                why.add(Explanation.of(
                        part.weight() * normalised,
                        part.name(),
                        Explanation.of(part.weight(), "weight"),
                        Explanation.of(normalised, "normalised"),
                        Explanation.of(sum.raw[p], "raw")));
            }
        }
        return new FusedHit(
                sum.hit.recordId(),
                sum.hit.owner(),
                sum.hit.kind(),
                sum.score,
                new Explanation(sum.score, "fused", why));
    }

    /** Where scores of one ranking lie between 0 and 1. */
    private record Scale(double low, double range) {
        static Scale of(List<RawHit> hits, int depth) {
            if (hits.isEmpty()) {
                return new Scale(0, 0);
            }
            double last = hits.getLast().score();
            double best = hits.getFirst().score();
            double low = best <= 0 ? last : hits.size() >= depth ? Math.max(0, last) : 0;
            return new Scale(low, best - low);
        }

        double normalised(double score) {
            return range <= 0 ? 1 : Math.max(0, (score - low) / range);
        }
    }

    /** What the rankings say of one record. */
    private static final class Sum {
        private final RawHit hit;
        /** By ranking; NaN where it did not find the record. */
        private final float[] raw;

        private double score;

        Sum(RawHit hit, int rankings) {
            this.hit = hit;
            this.raw = new float[rankings];
            Arrays.fill(raw, Float.NaN);
        }
    }
}
