package org.faultbook.kb.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How probably a word of one language stands for a word of the other, learned from sentence pairs by expectation
 * maximisation: IBM Model 1 (Brown, Della Pietra, Della Pietra and Mercer 1993, "The Mathematics of Statistical Machine
 * Translation"). Every target word stems from one of the source words, or from the empty word, whatever their order. The
 * likelihood of Model 1 has one maximum, so the uniform start decides nothing. Immutable.
 */
final class IbmModel1 {
    /** Where the likelihood hardly moves any more; further rounds overfit rare words (Moore 2004). */
    static final int ROUNDS = 10;

    /** No word has this text: what target words that stand for nothing stem from. */
    private static final String EMPTY = "";

    private final Map<String, Map<String, Double>> probability;

    private IbmModel1(Map<String, Map<String, Double>> probability) {
        this.probability = probability;
    }

    /** @param sources the words of each sentence; {@code targets} has as many sentences, in the same order */
    static IbmModel1 learn(List<List<String>> sources, List<List<String>> targets, int rounds) {
        if (sources.size() != targets.size()) {
            throw new IllegalArgumentException(sources.size() + " sources but " + targets.size() + " targets");
        }
        List<List<String>> withEmpty = new ArrayList<>();
        for (List<String> source : sources) {
            List<String> words = new ArrayList<>(source);
            words.add(EMPTY);
            withEmpty.add(words);
        }
        IbmModel1 model = uniform(withEmpty, targets);
        for (int round = 0; round < rounds; round++) {
            model = model.better(withEmpty, targets);
        }
        return model;
    }

    private static IbmModel1 uniform(List<List<String>> sources, List<List<String>> targets) {
        Map<String, Map<String, Double>> together = new TreeMap<>();
        for (int i = 0; i < sources.size(); i++) {
            for (String source : sources.get(i)) {
                Map<String, Double> of = together.computeIfAbsent(source, s -> new TreeMap<>());
                targets.get(i).forEach(target -> of.put(target, 1.0));
            }
        }
        return new IbmModel1(shares(together));
    }

    /** One round: what each target word most probably stems from, counted and shared out anew. */
    private IbmModel1 better(List<List<String>> sources, List<List<String>> targets) {
        Map<String, Map<String, Double>> counts = new TreeMap<>();
        for (int i = 0; i < sources.size(); i++) {
            List<String> source = sources.get(i);
            for (String target : targets.get(i)) {
                double all = source.stream().mapToDouble(s -> of(s, target)).sum();
                for (String s : source) {
                    counts.computeIfAbsent(s, k -> new TreeMap<>()).merge(target, of(s, target) / all, Double::sum);
                }
            }
        }
        return new IbmModel1(shares(counts));
    }

    private static Map<String, Map<String, Double>> shares(Map<String, Map<String, Double>> counts) {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        counts.forEach((source, of) -> {
            double all = of.values().stream().mapToDouble(d -> d).sum();
            Map<String, Double> share = new HashMap<>();
            of.forEach((target, n) -> share.put(target, n / all));
            shares.put(source, share);
        });
        return shares;
    }

    /** The probability of {@code target} given {@code source}; 0 where they never stood in one pair. */
    double of(String source, String target) {
        return probability.getOrDefault(source, Map.of()).getOrDefault(target, 0.0);
    }

    /** The targets of a source with their probabilities, in no order; empty where the source is unknown. */
    Map<String, Double> targets(String source) {
        return probability.getOrDefault(source, Map.of());
    }
}
