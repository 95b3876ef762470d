package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.engine.CauseRanker;
import org.faultbook.diagnosis.engine.Considered;
import org.jspecify.annotations.Nullable;

/**
 * One question of a backtest and what came of it.
 *
 * @param voters the causes considered, in the order of {@link Considered#all}
 * @param labels ranked values, best first, none twice
 * @param scores as many, not rising
 * @param chances of the labels, as many; all 0 where the base had not learned any
 * @param byFrequency the naive ranking: labels by how often they occur among what was visible
 * @param fixes texts of the fixes shown, in their order, at most five; empty where the backtest shows none
 * @param nearest the naive ranking by likeness: labels of the most similar cases in their order, at most five; empty where the
 *     backtest shows no fixes
 */
public record Answered(
        PastTicket asked,
        Considered considered,
        List<Voter> voters,
        List<String> labels,
        List<Double> scores,
        List<Double> chances,
        List<String> byFrequency,
        List<String> fixes,
        List<String> nearest) {
    private static final int FIRST = 3;

    public Answered {
        voters = List.copyOf(voters);
        labels = List.copyOf(labels);
        scores = List.copyOf(scores);
        chances = List.copyOf(chances);
        byFrequency = List.copyOf(byFrequency);
        fixes = List.copyOf(fixes);
        nearest = List.copyOf(nearest);
    }

    /** With the labels that the voters vote for, by their chances or by their likeness. */
    static Answered voted(
            PastTicket asked,
            Considered considered,
            List<Voter> voters,
            boolean byChance,
            List<String> byFrequency,
            List<String> fixes,
            List<String> nearest) {
        List<LabelVote.Voted> voted = LabelVote.rank(voters, byFrequency, byChance);
        return new Answered(
                asked,
                considered,
                voters,
                voted.stream().map(LabelVote.Voted::label).toList(),
                voted.stream().map(LabelVote.Voted::votes).toList(),
                voted.stream().map(LabelVote.Voted::chance).toList(),
                byFrequency,
                fixes,
                nearest);
    }

    /** As it would have been with a ranker. */
    public Answered rankedBy(CauseRanker ranker) {
        double[] chance = ranker.chances(considered);
        List<Voter> again = new ArrayList<>();
        for (int i = 0; i < voters.size(); i++) {
            again.add(new Voter(
                    voters.get(i).cause().withChance(chance[i]), voters.get(i).labels()));
        }
        return voted(asked, considered, again, ranker.reorders(), byFrequency, fixes, nearest);
    }

    /** The same chances, without an order made by them. */
    public Answered inOrderOfLikeness() {
        return voted(asked, considered, voters, false, byFrequency, fixes, nearest);
    }

    /** As if no ticket carried any other label than these. */
    public Answered amongLabels(Set<String> labelled) {
        List<Voter> heard = voters.stream()
                .map(v -> {
                    Map<String, Integer> left = new TreeMap<>(v.labels());
                    left.keySet().retainAll(labelled);
                    return new Voter(v.cause(), left);
                })
                .toList();
        return voted(
                asked,
                considered,
                heard,
                considered.calibration().reorders(),
                byFrequency.stream().filter(labelled::contains).toList(),
                fixes,
                nearest);
    }

    /** How much of each cause considered was right, and then whether none of them was; 0 to 1 each. */
    public double[] right() {
        double[] right = new double[voters.size() + 1];
        String label = Objects.requireNonNull(asked.label());
        double any = 0;
        for (int i = 0; i < voters.size(); i++) {
            right[i] = voters.get(i).share(label);
            any += right[i];
        }
        right[voters.size()] = any > 0 ? 0 : 1;
        return right;
    }

    /**
     * The probability said of the first label, 0 to 1: what its chance means on this base; null where the base had learned none,
     * or nothing is known.
     */
    public @Nullable Double probability() {
        ChanceMeaning meaning = considered.calibration().probability();
        return meaning == null || labels.isEmpty()
                ? null
                : (Double) meaning.at(1).at(chances.getFirst());
    }

    /** How sure the first three labels are, by which answers are left out when less is to be answered. */
    public double sureness() {
        return considered.calibration().ranking() == null
                ? considered.strength()
                : chances.stream().limit(FIRST).mapToDouble(c -> c).sum();
    }

    /** Whether the true label is among the first {@code k}. */
    public boolean hit(int k) {
        return rank() >= 1 && rank() <= k;
    }

    /** Rank of the true label from 1; 0 where it is not there. */
    public int rank() {
        return labels.indexOf(asked.label()) + 1;
    }

    /** Whether the true label is among the first three. */
    boolean inFirstThree() {
        return hit(FIRST);
    }
}
