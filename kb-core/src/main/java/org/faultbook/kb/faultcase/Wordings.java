package org.faultbook.kb.faultcase;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the wordings of one statement and tells the most frequent; ties go to the first in the order of texts. */
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

    /** One form for wordings that differ in width, case, spaces and pauses only (Unicode NFKC). */
    static String normalised(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spaced = PAUSES.matcher(folded).replaceAll(" ").strip();
        String joined = AROUND_HAN.matcher(spaced).replaceAll("");
        return joined.isEmpty() ? folded.strip() : joined;
    }
}
