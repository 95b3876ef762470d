package org.faultbook.diagnosis.backtest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.IsotonicRegression;

/**
 * Whether a probability means what it says: of the questions whose first answer was given a probability near p, the share in
 * which it was right. Each question's probability is learned from the questions of the other folds, by the regression the
 * service uses on the evidence it uses; questions of the same words are of one fold.
 *
 * @param bins tenths of the probability in which there are questions, rising; empty below {@link Calibration#ENOUGH} questions
 * @param error the mean distance between said and true over all questions (expected calibration error, Naeini et al. 2015)
 * @param brier the mean square of said less what came true, 0 or 1 (Brier 1950)
 */
public record Reliability(List<Bin> bins, double error, double brier) {
    private static final int FOLDS = 5;
    private static final int BINS = 10;
    private static final Reliability NONE = new Reliability(List.of(), Double.NaN, Double.NaN);

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Questions with like probabilities.
     *
     * @param said their mean probability
     * @param right the share whose first answer was right
     */
    public record Bin(double said, double right, int questions) {}

    /** @param answers those without any cause considered are left out: they show no probability */
    public static Reliability of(List<Answered> answers) {
        Map<Integer, List<IsotonicRegression.Point>> byFold = new HashMap<>();
        int asked = 0;
        for (Answered a : answers) {
            if (!a.considered().causes().isEmpty()) {
                byFold.computeIfAbsent(fold(a), f -> new ArrayList<>()).add(point(a));
                asked++;
            }
        }
        return asked < Calibration.ENOUGH ? NONE : of(byFold);
    }

    private static Reliability of(Map<Integer, List<IsotonicRegression.Point>> byFold) {
        List<Said> said = new ArrayList<>();
        byFold.forEach((fold, points) -> {
            List<IsotonicRegression.Point> others = new ArrayList<>();
            byFold.forEach((other, of) -> {
                if (!other.equals(fold)) {
                    others.addAll(of);
                }
            });
            IsotonicRegression probability = IsotonicRegression.of(others);
            points.forEach(p -> said.add(new Said(probability.at(p.figure()), p.right())));
        });
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            int tenth = b;
            List<Said> of = said.stream()
                    .filter(s -> Math.min(BINS - 1, (int) (s.probability() * BINS)) == tenth)
                    .toList();
            if (of.isEmpty()) {
                continue;
            }
            double mean = of.stream().mapToDouble(Said::probability).average().orElse(0);
            double right =
                    of.stream().mapToDouble(s -> s.right() ? 1 : 0).average().orElse(0);
            bins.add(new Bin(mean, right, of.size()));
            error += Math.abs(mean - right) * of.size() / said.size();
        }
        double brier = said.stream()
                .mapToDouble(s -> Math.pow(s.probability() - (s.right() ? 1 : 0), 2))
                .average()
                .orElse(0);
        return new Reliability(bins, error, brier);
    }

    private static IsotonicRegression.Point point(Answered a) {
        return new IsotonicRegression.Point(
                a.considered().causes().getFirst().evidence().standing(), a.rank() == 1);
    }

    private static int fold(Answered a) {
        CRC32 crc = new CRC32();
        crc.update(a.asked()
                .request()
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{P}]+", "")
                .getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % FOLDS);
    }

    private record Said(double probability, boolean right) {}
}
