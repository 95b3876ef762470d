package org.faultbook.kb.search;

import java.util.List;
import java.util.Map;

/**
 * One page of a list, and numbers over all of it.
 *
 * @param total owners in the list
 * @param owners of the page, in the order asked for
 * @param counts for every facet, by value: how many owners a list would have in which this value is chosen in the place of
 *     whatever is chosen of that facet now; most first, then in the order of keys; no value with none
 */
public record Listing(int total, List<String> owners, Map<Facet, List<Count>> counts) {
    public Listing {
        owners = List.copyOf(owners);
        counts = Map.copyOf(counts);
    }

    /** Owners that have a value, in its most frequent writing. */
    public record Count(String value, int owners) {}
}
