package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good the answers would be if only the questions with the strongest evidence were answered (the risk-coverage curve,
 * El-Yaniv and Wiener 2010).
 *
 * @param points by falling share
 */
public record AbstentionCurve(List<Point> points) {
    private static final int[] PERCENT = {100, 95, 90, 80, 60, 40, 20};

    public AbstentionCurve {
        points = List.copyOf(points);
    }

    /**
     * @param percent of the questions, those with the strongest evidence
     * @param hit1 the share of them with the truth first
     * @param hit3 the share of them with the truth among the first three
     */
    public record Point(int percent, int questions, double hit1, double hit3) {}

    /** Ties in strength keep the order of the answers; empty where nothing was asked. */
    public static AbstentionCurve of(List<Answered> answers) {
        List<Answered> strongest = new ArrayList<>(answers);
        strongest.sort(Comparator.comparingDouble(Answered::sureness).reversed());
        List<Point> points = new ArrayList<>();
        for (int percent : PERCENT) {
            int n = answers.size() * percent / 100;
            if (n > 0) {
                List<Answered> of = strongest.subList(0, n);
                points.add(new Point(percent, n, hit(of, 1), hit(of, 3)));
            }
        }
        return new AbstentionCurve(points);
    }

    private static double hit(List<Answered> answers, int k) {
        return answers.stream().mapToDouble(a -> a.hit(k) ? 1 : 0).average().orElse(0);
    }
}
