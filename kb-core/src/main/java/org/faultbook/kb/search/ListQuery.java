package org.faultbook.kb.search;

import java.util.List;
import java.util.Map;

/**
 * Which owners of records to list.
 *
 * @param words every one has to be found in some record of an owner; none leaves the text open
 * @param chosen values that an owner has to have, in any writing
 * @param filter what is listed at all, whatever is chosen
 * @param from owners passed over
 * @param size owners to list, 0 where only numbers are wanted
 */
public record ListQuery(
        List<QueryWord> words, Map<Facet, String> chosen, SearchFilter filter, Order order, int from, int size) {
    public ListQuery {
        words = List.copyOf(words);
        chosen = Map.copyOf(chosen);
        if (from < 0 || size < 0) {
            throw new IllegalArgumentException(
                    "a page starts at 0 or later and is not negative: " + from + ", " + size);
        }
    }

    /** The order of a list; what is equal in it stands newest first. */
    public enum Order {
        /** By the sum over all words of {@link ListQuery#weight}, then as {@link #MOST_SEEN}. */
        BEST,
        /** What the store touched last first. */
        NEWEST,
        MOST_SEEN
    }

    /** How much a word counts that is found in a zone; 0 where it is not looked for there. */
    public static int weight(Zone zone) {
        return switch (zone) {
            case CAUSE -> 4;
            case SYMPTOM -> 3;
            case EQUIPMENT -> 2;
            case FIX -> 1;
            case PASSAGE, SECTION -> 0;
        };
    }
}
