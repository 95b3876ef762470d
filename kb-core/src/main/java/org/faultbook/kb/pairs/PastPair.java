package org.faultbook.kb.pairs;

import java.util.Set;

/**
 * A past question whose answer is known.
 *
 * @param group questions of one group tell the same and are never learned from while one of them is asked
 * @param right the records that answered it; may be none of those retrieved
 */
public record PastPair(Retrieved retrieved, int group, Set<String> right) {
    public PastPair {
        right = Set.copyOf(right);
        if (right.isEmpty()) {
            throw new IllegalArgumentException("a pair needs a record that answered");
        }
    }
}
