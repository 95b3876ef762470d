package org.faultbook.kb.pairs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TokenKind;

/**
 * Words by how often and how rarely they are said on one side of the pairs, {@code (1 + ln tf) ln(1 + N / df)} (Salton and
 * Buckley 1988). Of Chinese texts the single characters count: few pairs share words, and words that share a character are
 * often of one thing. Of English texts the stems; codes of both.
 */
public final class PairWords {
    private final Map<String, Integer> frequency = new HashMap<>();
    private final int texts;

    /** @param texts the tokens of all texts of one side */
    public PairWords(Collection<Map<TokenKind, List<String>>> texts) {
        this.texts = texts.size();
        texts.forEach(tokens -> counts(tokens).keySet().forEach(word -> frequency.merge(word, 1, Integer::sum)));
    }

    /** The words of a text, of length 1; empty where it has none. A word that no text has counts as one that one text has. */
    public Map<String, Float> of(Map<TokenKind, List<String>> tokens) {
        Map<String, Float> weights = new HashMap<>();
        counts(tokens)
                .forEach((word, count) -> weights.put(word, (float)
                        ((1 + Math.log(count)) * Math.log1p((double) texts / frequency.getOrDefault(word, 1)))));
        double norm = Math.sqrt(weights.values().stream()
                .mapToDouble(w -> (double) w * w)
                .sorted()
                .sum());
        weights.replaceAll((word, weight) -> norm == 0 ? 0f : (float) (weight / norm));
        return weights;
    }

    private static Map<String, Integer> counts(Map<TokenKind, List<String>> tokens) {
        Map<String, Integer> counts = new HashMap<>();
        for (TokenKind kind : List.of(TokenKind.STEM, TokenKind.CODE)) {
            tokens.getOrDefault(kind, List.of()).forEach(t -> counts.merge(kind + " " + t, 1, Integer::sum));
        }
        // pairs overlap, so that a character counts about twice; it does so in every text
        for (String pair : tokens.getOrDefault(TokenKind.BIGRAM, List.of())) {
            pair.codePoints().forEach(c -> counts.merge(Character.toString(c), 1, Integer::sum));
        }
        return counts;
    }
}
