package org.faultbook.diagnosis.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.ContentTokens;

/** How near the fixes shown come to the hidden ones, beside those of the most similar tickets in their order. */
public final class FixFigures {
    private FixFigures() {}

    /** Named means over all questions and their paired differences with 95% intervals; empty where nothing was asked. */
    public static Map<String, Double> of(List<Answered> answers, long seed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (answers.isEmpty()) {
            return figures;
        }
        compare("first", answers, a -> first(a.fixes(), a), a -> first(a.nearest(), a), seed, figures);
        compare("best of five", answers, a -> best(a.fixes(), a), a -> best(a.nearest(), a), seed, figures);
        return figures;
    }

    private static void compare(
            String what,
            List<Answered> answers,
            Function<Answered, Double> shown,
            Function<Answered, Double> nearest,
            long seed,
            Map<String, Double> figures) {
        double[] ours = answers.stream().mapToDouble(shown::apply).toArray();
        double[] naive = answers.stream().mapToDouble(nearest::apply).toArray();
        PairedBootstrap paired = PairedBootstrap.of(ours, naive, seed);
        figures.put("fix token F1, " + what, mean(ours));
        figures.put("fix token F1, " + what + ", nearest ticket", mean(naive));
        figures.put("fix token F1, " + what + ", gain", paired.difference());
        figures.put("fix token F1, " + what + ", gain at least", paired.low());
        figures.put("fix token F1, " + what + ", gain at most", paired.high());
    }

    private static double first(List<String> texts, Answered a) {
        return best(texts.subList(0, Math.min(1, texts.size())), a);
    }

    private static double best(List<String> texts, Answered a) {
        String hidden = Objects.requireNonNull(a.asked().label());
        return texts.stream()
                .mapToDouble(text -> ContentTokens.f1(text, hidden))
                .max()
                .orElse(0);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
