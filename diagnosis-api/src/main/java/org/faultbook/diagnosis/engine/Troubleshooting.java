package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order repairs are tried, and what that costs on average: by the chance that a repair ends the fault over its cost,
 * and as long as trying is worth more than calling somebody who finds it (decision-theoretic troubleshooting under a single
 * fault: Heckerman, Breese and Rommelse 1995).
 */
record Troubleshooting(RepairCosts costs) {
    /**
     * One repair that may be tried.
     *
     * @param minutes it takes, above 0
     * @param success the chance that it ends the fault where its cause holds
     */
    record Repair(double minutes, double success) {}

    /** Positions of the repairs worth trying, the first to try first; ties by position. */
    List<Integer> order(Belief belief, List<Repair> repairs) {
        List<Integer> byWorth =
                new ArrayList<>(IntStream.range(0, repairs.size()).boxed().toList());
        byWorth.sort(Comparator.comparingDouble((Integer i) ->
                        -ends(belief, repairs, i) / repairs.get(i).minutes())
                .thenComparing(i -> i));
        return worthTrying(belief, repairs, byWorth);
    }

    /** Those of an order that are worth their minutes when their turn comes: more than calling somebody would cost. */
    List<Integer> worthTrying(Belief belief, List<Repair> repairs, List<Integer> order) {
        List<Integer> worth = new ArrayList<>();
        double open = 1;
        for (int i : order) {
            double ends = ends(belief, repairs, i);
            if (ends * costs.escalation() > open * repairs.get(i).minutes()) {
                worth.add(i);
                open -= ends;
            }
        }
        return worth;
    }

    /** The mean minutes until the fault is gone, when repairs are tried in an order and then somebody is called. */
    double minutes(Belief belief, List<Repair> repairs, List<Integer> order) {
        double open = 1;
        double minutes = 0;
        for (int i : order) {
            minutes += open * repairs.get(i).minutes();
            open -= ends(belief, repairs, i);
        }
        return minutes + Math.max(0, open) * costs.escalation();
    }

    /** The mean minutes of the best order. */
    double minutes(Belief belief, List<Repair> repairs) {
        return minutes(belief, repairs, order(belief, repairs));
    }

    /** The mean minutes that asking a check first spares, its own minutes taken off; below 0 where it costs more. */
    double saving(Belief belief, List<Repair> repairs, boolean[] favours, double checkMinutes) {
        double favoured = belief.favoured(favours);
        double after = favoured * minutes(belief.after(favours, true), repairs)
                + (1 - favoured) * minutes(belief.after(favours, false), repairs);
        return minutes(belief, repairs) - after - checkMinutes;
    }

    private static double ends(Belief belief, List<Repair> repairs, int i) {
        return belief.chances()[i] * repairs.get(i).success();
    }
}
