package org.faultbook.kb.faultcase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Counts the wordings of one statement and tells the most frequent, or the one nearest to all of them (the medoid:
 * Kaufman and Rousseeuw, 1987). Ties go to the first in the order of texts.
 */
final class Wordings {
    private static final Pattern PAUSES = Pattern.compile("[\\s,;!?、。…]+|\\.(?=\\s|$)");
    private static final Pattern AROUND_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String wording) {
        counts.merge(wording, 1, Integer::sum);
    }

    String mostFrequent() {
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .orElseThrow()
                .getKey();
    }

    /**
     * The wording with the greatest sum of likeness to all wordings told, each as often as it was told: the Dice
     * coefficient of their pairs of characters. Of two as near the shorter.
     */
    String typical() {
        List<String> texts = new ArrayList<>(counts.keySet());
        Map<String, Set<String>> pairs = new LinkedHashMap<>();
        texts.forEach(text -> pairs.put(text, pairs(normalised(text))));
        return texts.stream()
                .min(Comparator.comparingDouble((String text) -> -likeness(text, pairs))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private double likeness(String text, Map<String, Set<String>> pairs) {
        Set<String> own = pairs.getOrDefault(text, Set.of());
        double sum = 0;
        for (Map.Entry<String, Integer> other : counts.entrySet()) {
            Set<String> theirs = pairs.getOrDefault(other.getKey(), Set.of());
            long common = own.stream().filter(theirs::contains).count();
            sum += other.getValue() * 2.0 * common / (own.size() + theirs.size());
        }
        return sum;
    }

    private static Set<String> pairs(String text) {
        String framed = " " + text + " ";
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 2 <= framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }

    /** One form for wordings that differ in width, case, spaces and pauses only (Unicode NFKC). */
    static String normalised(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spaced = PAUSES.matcher(folded).replaceAll(" ").strip();
        String joined = AROUND_HAN.matcher(spaced).replaceAll("");
        return joined.isEmpty() ? folded.strip() : joined;
    }
}
