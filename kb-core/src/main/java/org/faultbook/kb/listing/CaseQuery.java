package org.faultbook.kb.listing;

import java.util.Map;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.ListQuery;

/**
 * What a reader asks of the list of cases.
 *
 * @param text words that every case has to have, masked; blank leaves the text open
 * @param chosen values that a case has to have
 * @param page from 1
 * @param size cases of a page
 */
public record CaseQuery(String text, Map<Facet, String> chosen, ListQuery.Order order, int page, int size) {
    public CaseQuery {
        chosen = Map.copyOf(chosen);
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("pages count from 1 and hold something: " + page + ", " + size);
        }
    }
}
