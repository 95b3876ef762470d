package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;

/**
 * The words of a text as a multiset.
 *
 * @param size how many words, each as often as it occurs
 */
public record WordCounts(Map<String, Integer> counts, int size) {
    public WordCounts {
        counts = Map.copyOf(counts);
    }

    /** English stems and pairs of Han characters. */
    static WordCounts of(TextAnalyzer analyzer, String text) {
        Map<TokenKind, List<String>> tokens = analyzer.tokens(text);
        List<String> words = new ArrayList<>(tokens.getOrDefault(TokenKind.STEM, List.of()));
        words.addAll(tokens.getOrDefault(TokenKind.BIGRAM, List.of()));
        return of(words);
    }

    public static WordCounts of(Collection<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(w -> counts.merge(w, 1, Integer::sum));
        return new WordCounts(counts, words.size());
    }

    /** The harmonic mean of the shares of words in common, 0 to 1; 0 where either has no word. */
    public double f1(WordCounts other) {
        int shared = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            Integer there = other.counts.get(word.getKey());
            shared += there == null ? 0 : Math.min(there, word.getValue());
        }
        return shared == 0 ? 0 : 2.0 * shared / (size + other.size);
    }
}
