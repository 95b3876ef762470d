package org.faultbook.diagnosis.backtest;

import java.util.List;
import org.faultbook.diagnosis.engine.Considered;

/**
 * One question of a backtest and what came of it.
 *
 * @param labels ranked values, best first, none twice
 * @param scores as many, not rising
 * @param byFrequency the naive ranking: labels by how often they occur among what was visible
 * @param fixes texts of the fixes shown, in their order, at most five; empty where the backtest shows none
 * @param nearest the naive ranking by likeness: labels of the most similar cases in their order, at most five; empty where the
 *     backtest shows no fixes
 */
public record Answered(
        PastTicket asked,
        Considered considered,
        List<String> labels,
        List<Double> scores,
        List<String> byFrequency,
        List<String> fixes,
        List<String> nearest) {
    public Answered {
        labels = List.copyOf(labels);
        scores = List.copyOf(scores);
        byFrequency = List.copyOf(byFrequency);
        fixes = List.copyOf(fixes);
        nearest = List.copyOf(nearest);
    }

    /** Rank of the true label from 1; 0 where it is not there. */
    public int rank() {
        return labels.indexOf(asked.label()) + 1;
    }
}
