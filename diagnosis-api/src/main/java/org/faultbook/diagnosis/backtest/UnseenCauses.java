package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Whether a base knows that it does not know: some causes are taken out of it, and their tickets asked among the others.
 *
 * @param causes that were taken out
 * @param questions of theirs
 * @param area under the receiver operating characteristic of how sure answers are: the share of pairs of a question of the base
 *     and one of an unseen cause in which the base is surer of its own, ties half (Hanley and McNeil 1982); not a number where one
 *     of both is missing
 */
public record UnseenCauses(int causes, int questions, double area) {
    /** The labels that are taken out: at most a quarter of all, drawn by the seed. */
    public static Set<String> draw(List<PastTicket> tickets, int causes, long seed) {
        List<String> labels = new ArrayList<>(tickets.stream()
                .map(PastTicket::label)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
        Collections.shuffle(labels, new Random(seed));
        return new TreeSet<>(labels.subList(0, Math.min(causes, labels.size() / 4)));
    }

    /** The tickets with those of these labels bringing nothing to the base: they are asked all the same. */
    public static List<PastTicket> without(List<PastTicket> tickets, Set<String> labels) {
        return tickets.stream()
                .map(t -> t.label() != null && labels.contains(t.label()) ? t.bringingNothing() : t)
                .toList();
    }

    /** @param answers of tickets, those of unseen causes among them */
    public static UnseenCauses of(List<Answered> answers, Set<String> unseen, ToDoubleFunction<Answered> sureness) {
        TreeMap<Double, int[]> bySureness = new TreeMap<>();
        int own = 0;
        int strange = 0;
        for (Answered a : answers) {
            boolean isStrange = unseen.contains(a.asked().label());
            int[] counts = bySureness.computeIfAbsent(sureness.applyAsDouble(a), s -> new int[2]);
            counts[isStrange ? 1 : 0]++;
            own += isStrange ? 0 : 1;
            strange += isStrange ? 1 : 0;
        }
        double won = 0;
        int below = 0;
        for (Map.Entry<Double, int[]> level : bySureness.entrySet()) {
            int[] counts = level.getValue();
            won += counts[0] * (below + counts[1] / 2.0);
            below += counts[1];
        }
        return new UnseenCauses(
                unseen.size(), strange, own == 0 || strange == 0 ? Double.NaN : won / ((double) own * strange));
    }
}
