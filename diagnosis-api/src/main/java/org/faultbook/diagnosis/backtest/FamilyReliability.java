package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good the answers are for one equipment family and whether their probabilities mean there what they say: a probability
 * that is right on the whole may be too sure of one family and too unsure of another (calibration within groups:
 * Hébert-Johnson et al. 2018).
 *
 * @param family id of the equipment class; empty for tickets without one
 * @param questions at least 1
 * @param hit1 the share with the truth first
 * @param hit3 the share with the truth among the first three
 * @param said the mean probability of the first answers; not a number where none was said
 * @param reliability without bins where a probability was said of fewer than {@link #ENOUGH} questions
 */
public record FamilyReliability(
        String family, int questions, double hit1, double hit3, double said, Reliability reliability) {
    /** Questions with a probability from which on a diagram is drawn. */
    public static final int ENOUGH = 50;

    private static final int LEAST_IN_A_BIN = 10;

    public FamilyReliability {
        if (questions < 1 || hit1 > hit3) {
            throw new IllegalArgumentException("figures do not fit: " + questions + " " + hit1 + " " + hit3);
        }
    }

    /** Most questions first, ties by id, tickets without a class last; empty where nothing was asked. */
    public static List<FamilyReliability> of(List<Answered> answers, TicketPlaces places) {
        Map<String, List<Answered>> byFamily = new TreeMap<>();
        for (Answered answer : answers) {
            byFamily.computeIfAbsent(places.of(answer.asked()).family(), f -> new ArrayList<>())
                    .add(answer);
        }
        List<FamilyReliability> families = new ArrayList<>();
        byFamily.forEach((family, asked) -> families.add(of(family, asked)));
        families.sort(Comparator.comparing((FamilyReliability f) -> f.family().isEmpty())
                .thenComparing(f -> -f.questions())
                .thenComparing(FamilyReliability::family));
        return families;
    }

    private static FamilyReliability of(String family, List<Answered> asked) {
        List<Reliability.Said> said = Reliability.said(asked);
        return new FamilyReliability(
                family,
                asked.size(),
                share(asked.stream().filter(a -> a.rank() == 1).count(), asked.size()),
                share(asked.stream().filter(Answered::inFirstThree).count(), asked.size()),
                said.stream()
                        .mapToDouble(Reliability.Said::probability)
                        .average()
                        .orElse(Double.NaN),
                said.size() < ENOUGH ? Reliability.NONE : Reliability.ofSaid(said, said.size() / LEAST_IN_A_BIN));
    }

    private static double share(long count, int of) {
        return (double) count / of;
    }

    /** Whether there are questions enough for a diagram. */
    public boolean isDrawn() {
        return !reliability.bins().isEmpty();
    }
}
