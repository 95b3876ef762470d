package org.faultbook.kb.listing;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.Listing;

/**
 * One page of the list of cases.
 *
 * @param total cases in the list
 * @param page the page shown, from 1: the last one where a later one was asked for
 * @param counts as {@link Listing#counts}
 * @param marks finds the words that were looked for
 */
public record CaseList(
        int total,
        int page,
        int pages,
        List<FaultCase> cases,
        Map<Facet, List<Listing.Count>> counts,
        WordMarks marks) {
    public CaseList {
        cases = List.copyOf(cases);
        counts = Map.copyOf(counts);
    }
}
