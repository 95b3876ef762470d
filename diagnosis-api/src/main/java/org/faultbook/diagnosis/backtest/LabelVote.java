package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns ranked causes into ranked label values: each cause votes for a value by the share of its visible tickets that carry
 * it, with its weight (neighbours voting by similarity: Dudani 1976; a mixture of their shares where the weights are chances).
 */
final class LabelVote {
    /** A value and its votes. */
    record Voted(String label, double votes) {}

    private LabelVote() {}

    /** Best first, ties by label; values without a vote follow in the order of how often they occur. */
    static List<Voted> rank(List<Voter> voters, List<String> byFrequency) {
        Map<String, Double> votes = new LinkedHashMap<>();
        for (Voter voter : voters) {
            voter.labels()
                    .keySet()
                    .forEach(label -> votes.merge(label, voter.weight() * voter.share(label), Double::sum));
        }
        List<Voted> ranked = new ArrayList<>();
        votes.forEach((label, v) -> ranked.add(new Voted(label, v)));
        ranked.sort(Comparator.comparingDouble(Voted::votes).reversed().thenComparing(Voted::label));
        double floor = ranked.isEmpty() ? 0 : Math.min(0, ranked.getLast().votes());
        for (String label : byFrequency) {
            if (!votes.containsKey(label)) {
                floor -= 1e-6;
                ranked.add(new Voted(label, floor));
            }
        }
        return ranked;
    }
}
