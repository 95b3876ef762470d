package org.faultbook.kb.search;

import java.util.Map;

/**
 * The lexical question: terms with their weights, per field. The score of a record is the sum over matching terms of
 * weight times BM25 (k1 1.2, b 0.75) of that term in that field.
 */
public record WeightedTerms(Map<TokenField, Map<String, Float>> byField) {
    public WeightedTerms {
        byField = Map.copyOf(byField);
    }

    public boolean isEmpty() {
        return byField.values().stream().allMatch(Map::isEmpty);
    }
}
