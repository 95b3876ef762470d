package org.faultbook.kb.spelling;

import java.util.Map;
import org.faultbook.kb.search.TokenKind;

/** In how many past symptoms each term occurs. */
public interface PastWords {
    /** How many past symptoms have the term; 0 where none has, or none are known. */
    default double count(TokenKind kind, String term) {
        return counts(kind).getOrDefault(term, 0.0);
    }

    /**
     * Every term of a kind that any past symptom has. The same map as long as nothing new is learned, so that what is made
     * of it can be kept; it may still hold a term that {@link #count} says nobody has.
     */
    default Map<String, Double> counts(TokenKind kind) {
        return Map.of();
    }
}
