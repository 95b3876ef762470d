package org.faultbook.kb.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the versions of one ticket stand after all deliveries of it, by the rules of taking a ticket in: a content equal
 * to the newest adds nothing, an older one is kept out, any other becomes the newest. Folding anew what the other
 * imports delivered gives what would be there had one never been; numbers of versions are not given anew.
 *
 * @param history the versions that were the newest, in that order; the last one is. Empty where nothing was delivered
 * @param delivered the version of each delivery, by its order: of two equal contents in a row the first
 */
public record Standing(List<Integer> history, Map<Long, Integer> delivered) {
    public Standing {
        history = List.copyOf(history);
        delivered = Map.copyOf(delivered);
    }

    /** {@code deliveries} in their order. */
    public static Standing of(List<Delivery> deliveries) {
        List<Integer> history = new ArrayList<>();
        Map<Long, Integer> delivered = new HashMap<>();
        Delivery newest = null;
        for (Delivery next : deliveries) {
            int version = next.version();
            if (newest != null && newest.contentKey().equals(next.contentKey())) {
                version = newest.version();
            } else if (newest == null || !next.isOlderThan(newest)) {
                history.remove((Integer) version);
                history.add(version);
                newest = next;
            }
            delivered.put(next.order(), version);
        }
        return new Standing(history, delivered);
    }

    /** The newest version; there is one where anything was delivered. */
    public int newest() {
        return history.getLast();
    }
}
