package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns considered causes into ranked label values: each cause votes for a value by the share of its visible tickets that carry
 * it, with its likeness (neighbours voting by similarity: Dudani 1976) or with its chance (a mixture of their shares).
 */
final class LabelVote {
    /** No figure looks further down. */
    private static final int DEPTH = 100;

    /**
     * A value, its votes, and the sum of the chances that it has.
     *
     * @param chance 0 where no ranker gave any
     */
    record Voted(String label, double votes, double chance) {}

    private LabelVote() {}

    /**
     * Best first, ties by label; up to {@value #DEPTH} values, ones without a vote follow in the order of how often they occur.
     *
     * @param byChance whether causes vote with their chances, else with their likeness
     */
    static List<Voted> rank(List<Voter> voters, List<String> byFrequency, boolean byChance) {
        Map<String, Voted> votes = new LinkedHashMap<>();
        for (Voter voter : voters) {
            double weight = byChance ? voter.chance() : voter.likeness();
            voter.labels().keySet().forEach(label -> {
                double share = voter.share(label);
                @Nullable Voted before = votes.get(label);
                votes.put(
                        label,
                        new Voted(
                                label,
                                weight * share + (before == null ? 0 : before.votes()),
                                voter.chance() * share + (before == null ? 0 : before.chance())));
            });
        }
        List<Voted> ranked = new ArrayList<>(votes.values());
        ranked.sort(Comparator.comparingDouble(Voted::votes).reversed().thenComparing(Voted::label));
        double floor = ranked.isEmpty() ? 0 : Math.min(0, ranked.getLast().votes());
        for (String label : byFrequency) {
            if (ranked.size() >= DEPTH) {
                break;
            }
            if (!votes.containsKey(label)) {
                floor -= 1e-6;
                ranked.add(new Voted(label, floor, 0));
            }
        }
        return ranked;
    }
}
