package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.FacetTally;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.search.QueryWord;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.Zone;

/** Lists owners by looking at each. */
final class MemoryListing {
    private record Candidate(String owner, int score, int seen, long revision) {}

    private MemoryListing() {}

    static Listing of(Collection<IndexChange> owners, ListQuery query) {
        FacetTally tally = new FacetTally();
        List<Candidate> listed = new ArrayList<>();
        for (IndexChange change : owners) {
            List<IndexRecord> records = change.records();
            int score = records.isEmpty() || !query.filter().accepts(records.getFirst()) ? -1 : score(records, query);
            if (score >= 0) {
                Facets facets = records.getFirst().facets();
                Set<Facet> lacking = lacking(facets, query);
                for (Facet facet : Facet.values()) {
                    String value = facet.of(facets);
                    if (value != null && (lacking.isEmpty() || lacking.equals(Set.of(facet)))) {
                        tally.add(facet, value, 1);
                    }
                }
                if (lacking.isEmpty()) {
                    listed.add(new Candidate(change.owner(), score, facets.seen(), change.revision()));
                }
            }
        }
        listed.sort(order(query.order()));
        int from = Math.min(query.from(), listed.size());
        int to = Math.min(listed.size(), from + query.size());
        return new Listing(
                listed.size(),
                listed.subList(from, to).stream().map(Candidate::owner).toList(),
                tally.counts());
    }

    private static Comparator<Candidate> order(ListQuery.Order order) {
        Comparator<Candidate> newest =
                Comparator.comparingLong(Candidate::revision).reversed();
        Comparator<Candidate> seen =
                Comparator.comparingInt(Candidate::seen).reversed().thenComparing(newest);
        Comparator<Candidate> by = switch (order) {
            case NEWEST -> newest;
            case MOST_SEEN -> seen;
            case BEST -> Comparator.comparingInt(Candidate::score).reversed().thenComparing(seen);
        };
        return by.thenComparing(Candidate::owner);
    }

    /** Less than 0 where a word is missing. */
    private static int score(List<IndexRecord> records, ListQuery query) {
        int score = 0;
        for (QueryWord word : query.words()) {
            int best = 0;
            for (Zone zone : Zone.values()) {
                TokenField field = new TokenField(zone, word.kind());
                if (records.stream().anyMatch(r -> holds(r, field, word))) {
                    best = Math.max(best, ListQuery.weight(zone));
                }
            }
            if (best == 0) {
                return -1;
            }
            score += best;
        }
        return score;
    }

    private static boolean holds(IndexRecord record, TokenField field, QueryWord word) {
        List<String> tokens = record.tokens().getOrDefault(field, List.of());
        return word.terms().stream().allMatch(term -> tokens.stream().anyMatch(t -> word.asks(term, t)));
    }

    private static Set<Facet> lacking(Facets facets, ListQuery query) {
        Set<Facet> lacking = EnumSet.noneOf(Facet.class);
        query.chosen().forEach((facet, value) -> {
            String own = facet.of(facets);
            if (own == null || !Facet.key(own).equals(Facet.key(value))) {
                lacking.add(facet);
            }
        });
        return lacking;
    }
}
