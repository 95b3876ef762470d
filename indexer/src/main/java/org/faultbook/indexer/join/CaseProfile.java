package org.faultbook.indexer.join;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A case as weighted terms: concepts of its items and failures, which cross languages, and the words of its texts.
 *
 * @param weights raw term weights, not yet weighed by rarity
 * @param items concepts of the items named by cause and fixes
 */
record CaseProfile(CaseSummary summary, Map<String, Double> weights, Set<String> items) {

    /** Collects a profile. */
    static final class Builder {
        private final Map<String, Double> weights = new HashMap<>();
        private final Set<String> items = new HashSet<>();

        void item(String concept, double weight) {
            items.add(concept);
            term("=" + concept, weight);
        }

        /** Keeps the highest weight a term was given. */
        void term(String term, double weight) {
            weights.merge(term, weight, Math::max);
        }

        CaseProfile build(CaseSummary summary) {
            return new CaseProfile(summary, weights, items);
        }
    }
}
