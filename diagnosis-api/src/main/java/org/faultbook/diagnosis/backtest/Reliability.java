package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faultbook.diagnosis.calibration.Calibration;

/**
 * Whether a probability means what it says: of the questions whose first answer was given a probability near p, the share in
 * which it was right.
 *
 * @param bins of as many questions each, by rising probability; empty below {@link Calibration#ENOUGH} questions
 * @param error the mean distance between said and true over all questions (expected calibration error, Naeini et al. 2015; bins
 *     of equal mass: Nguyen and O'Connor 2015)
 * @param perfect the error that probabilities which mean exactly what they say stay below in 95 of 100 such questionings,
 *     simulated: a smaller one cannot be told from none
 * @param said how the probabilities score
 * @param baseRate how the one probability would that is the share of right answers
 */
public record Reliability(List<Bin> bins, double error, double perfect, Score said, Score baseRate) {
    private static final int BINS = 10;
    private static final int SIMULATED = 1000;
    private static final long SEED = 2017;
    private static final double SUREST = 1e-6;
    private static final Score NO_SCORE = new Score(Double.NaN, Double.NaN);
    static final Reliability NONE = new Reliability(List.of(), Double.NaN, Double.NaN, NO_SCORE, NO_SCORE);

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Questions with like probabilities.
     *
     * @param said their mean probability
     * @param right the share whose first answer was right
     */
    public record Bin(double said, double right, int questions) {
        /**
         * How far from what is said the right share lies, up or down, in 95 of 100 such bins whose probabilities mean what they
         * say (consistency bars, Bröcker and Smith 2007; by the normal approximation).
         */
        public double spread() {
            return 1.96 * Math.sqrt(said * (1 - said) / questions);
        }
    }

    /**
     * Proper scores, the lower the better.
     *
     * @param brier the mean square of said less what came true, 0 or 1 (Brier 1950)
     * @param logLoss the mean negative natural logarithm of the probability said of what came true (Good 1952)
     */
    public record Score(double brier, double logLoss) {}

    /** One first answer: what was said of it, and whether it was right. */
    public record Said(double probability, boolean right) {}

    /** @param answers those without a probability are left out */
    public static Reliability of(List<Answered> answers) {
        List<Said> said = said(answers);
        return said.size() < Calibration.ENOUGH ? NONE : ofSaid(said);
    }

    /** What was said of the first answers; those without a probability are left out. */
    static List<Said> said(List<Answered> answers) {
        List<Said> said = new ArrayList<>();
        for (Answered answered : answers) {
            Double probability = answered.probability();
            if (probability != null) {
                said.add(new Said(probability, answered.rank() == 1));
            }
        }
        return said;
    }

    /** The figures by name, in the order they are shown. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("calibration error", error);
        figures.put("calibration error of perfect probabilities", perfect);
        figures.put("brier score", said.brier());
        figures.put("brier score of the base rate", baseRate.brier());
        figures.put("log loss", said.logLoss());
        figures.put("log loss of the base rate", baseRate.logLoss());
        return figures;
    }

    /** In bins however few there are. */
    public static Reliability ofSaid(List<Said> said) {
        return ofSaid(said, BINS);
    }

    /** @param most bins, of which there are never more than 10 */
    static Reliability ofSaid(List<Said> unsorted, int most) {
        int parts = Math.min(BINS, most);
        List<Said> said = new ArrayList<>(unsorted);
        said.sort(Comparator.comparingDouble(Said::probability));
        double[] probability = said.stream().mapToDouble(Said::probability).toArray();
        boolean[] right = new boolean[probability.length];
        double share = 0;
        for (int i = 0; i < right.length; i++) {
            right[i] = said.get(i).right();
            share += right[i] ? 1.0 / right.length : 0;
        }
        double[] base = new double[right.length];
        Arrays.fill(base, share);
        List<Bin> bins = bins(probability, right, parts);
        return new Reliability(
                bins, error(bins), perfect(probability, parts), score(probability, right), score(base, right));
    }

    private static List<Bin> bins(double[] probability, boolean[] right, int parts) {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < parts; b++) {
            int from = (int) ((long) b * probability.length / parts);
            int to = (int) ((long) (b + 1) * probability.length / parts);
            double said = 0;
            double came = 0;
            for (int i = from; i < to; i++) {
                said += probability[i];
                came += right[i] ? 1 : 0;
            }
            if (to > from) {
                bins.add(new Bin(said / (to - from), came / (to - from), to - from));
            }
        }
        return bins;
    }

    private static double error(List<Bin> bins) {
        double all = bins.stream().mapToInt(Bin::questions).sum();
        return bins.stream()
                .mapToDouble(b -> Math.abs(b.said() - b.right()) * b.questions() / all)
                .sum();
    }

    private static double perfect(double[] probability, int parts) {
        Random random = new Random(SEED);
        double[] errors = new double[SIMULATED];
        boolean[] right = new boolean[probability.length];
        for (int s = 0; s < SIMULATED; s++) {
            for (int i = 0; i < right.length; i++) {
                right[i] = random.nextDouble() < probability[i];
            }
            errors[s] = error(bins(probability, right, parts));
        }
        Arrays.sort(errors);
        return errors[SIMULATED * 95 / 100];
    }

    private static Score score(double[] probability, boolean[] right) {
        double brier = 0;
        double loss = 0;
        for (int i = 0; i < right.length; i++) {
            double ofTruth = right[i] ? probability[i] : 1 - probability[i];
            brier += (1 - ofTruth) * (1 - ofTruth);
            loss -= Math.log(Math.max(SUREST, ofTruth));
        }
        return new Score(brier / right.length, loss / right.length);
    }
}
