package org.faultbook.kb.manual;

import java.util.ArrayList;
import java.util.List;

/**
 * How the editions of one manual stand after all deliveries of it: a content that was the newest before adds nothing, one
 * whose printed edition is known to be older is kept out, any other becomes the newest. Folding anew what the other imports
 * delivered gives what would be there had one never been; numbers of versions are not given anew.
 *
 * @param history the versions that were the newest, in that order; the last one is. Empty where nothing was delivered
 */
public record EditionStanding(List<Integer> history) {
    public EditionStanding {
        history = List.copyOf(history);
    }

    /** {@code deliveries} in their order. */
    public static EditionStanding of(List<EditionDelivery> deliveries) {
        List<Integer> history = new ArrayList<>();
        EditionDelivery newest = null;
        for (EditionDelivery next : deliveries) {
            if (history.contains(next.version())) {
                continue;
            }
            if (newest == null || !EditionOrder.isOlder(next.edition(), newest.edition())) {
                history.add(next.version());
                newest = next;
            }
        }
        return new EditionStanding(history);
    }

    /** The version that answers; there is one where anything was delivered. */
    public int newest() {
        return history.getLast();
    }

    /** The place of a version among those that were the newest, from 1; 0 where it never was. */
    public int place(int version) {
        return history.indexOf(version) + 1;
    }
}
