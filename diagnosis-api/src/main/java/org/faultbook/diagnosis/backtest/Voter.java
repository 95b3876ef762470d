package org.faultbook.diagnosis.backtest;

import java.util.Map;
import java.util.TreeMap;
import org.faultbook.diagnosis.engine.CauseGroup;

/**
 * A cause that was considered, with what its visible tickets say was true.
 *
 * @param labels how many of the tickets carry which value, in the order of the values; empty where none carries any
 */
public record Voter(CauseGroup cause, Map<String, Integer> labels) {
    public Voter {
        labels = new TreeMap<>(labels);
    }

    /** The share of its tickets that carry a value, 0 to 1. */
    public double share(String label) {
        int all = labels.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) labels.getOrDefault(label, 0) / all;
    }

    /** Its weight by likeness: the square of its score, with its sign. */
    double likeness() {
        return cause.score() * Math.abs(cause.score());
    }

    /** Its chance; 0 where no ranker gave one. */
    double chance() {
        Double chance = cause.chance();
        return chance == null ? 0 : chance;
    }
}
