package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.faultbook.diagnosis.backtest.Reliability;

/**
 * How good answers are on bases of fewer tickets, with what the base taught and without. Tickets are drawn by a seed, those of
 * the same words together; a smaller base is part of every larger one.
 */
public final class LearningCurve {
    private static final long SEED = 100;

    private final Function<List<PastTicket>, List<Answered>> taught;
    private final Function<List<PastTicket>, List<Answered>> untaught;

    /** Both answer the same tickets in the same order. */
    public LearningCurve(
            Function<List<PastTicket>, List<Answered>> taught, Function<List<PastTicket>, List<Answered>> untaught) {
        this.taught = taught;
        this.untaught = untaught;
    }

    /**
     * The figures at each size, by name: of the first answer and the first three with what was learned; calibration error and
     * what perfect probabilities stay below; the paired difference from the unlearned ranking with its 95% interval.
     */
    public Map<String, Double> figures(List<PastTicket> tickets, List<Integer> sizes) {
        List<PastTicket> drawn = drawn(tickets);
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int size : sizes) {
            List<PastTicket> base = drawn.subList(0, Math.min(size, drawn.size()));
            List<Answered> with = taught.apply(base);
            List<Answered> without = untaught.apply(base);
            Reliability reliability = Reliability.of(with);
            String at = "at " + base.size() + " tickets: ";
            figures.put(at + "hit@1", mean(with, a -> hit(a, 1)));
            figures.put(at + "hit@3", mean(with, a -> hit(a, 3)));
            figures.put(at + "calibration error", reliability.error());
            figures.put(at + "calibration error of perfect probabilities", reliability.perfect());
            for (int k : new int[] {1, 3}) {
                PairedBootstrap paired = PairedBootstrap.of(values(with, k), values(without, k), SEED);
                figures.put(at + "hit@" + k + " from unlearned", paired.difference());
                figures.put(at + "hit@" + k + " from unlearned, low", paired.low());
                figures.put(at + "hit@" + k + " from unlearned, high", paired.high());
            }
        }
        return figures;
    }

    private static List<PastTicket> drawn(List<PastTicket> tickets) {
        Map<String, List<PastTicket>> byWords = new LinkedHashMap<>();
        tickets.stream()
                .filter(t -> t.label() != null)
                .forEach(t -> byWords.computeIfAbsent(t.sameWords(), w -> new ArrayList<>())
                        .add(t));
        List<List<PastTicket>> groups = new ArrayList<>(byWords.values());
        Collections.shuffle(groups, new Random(SEED));
        return groups.stream().flatMap(List::stream).toList();
    }

    private static double[] values(List<Answered> answers, int k) {
        return answers.stream().mapToDouble(a -> hit(a, k)).toArray();
    }

    private static double hit(Answered a, int k) {
        return a.hit(k) ? 1 : 0;
    }

    private static double mean(List<Answered> answers, ToDoubleFunction<Answered> of) {
        return answers.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
