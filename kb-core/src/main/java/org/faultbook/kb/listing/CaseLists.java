package org.faultbook.kb.listing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.search.QueryWord;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TextAnalyzer;
import org.jspecify.annotations.Nullable;

/** Lists cases: which and how many says the index, what they say the store. Thread-safe. */
public final class CaseLists {
    private static final SearchFilter ANSWERING = inStates(Set.of(Confidence.NOT_VALIDATED, Confidence.VALIDATED));
    private static final SearchFilter ALL = inStates(Set.of());

    private final SearchIndex index;
    private final CaseStore cases;
    private final TextAnalyzer analyzer;

    public CaseLists(SearchIndex index, CaseStore cases, TextAnalyzer analyzer) {
        this.index = index;
        this.cases = cases;
        this.analyzer = analyzer;
    }

    private static SearchFilter inStates(Set<Confidence> states) {
        return new SearchFilter(
                Set.of(), states, Set.of(), Set.of(), Set.of(RecordKind.CASE, RecordKind.MANUAL_CASE), Set.of(), null);
    }

    /**
     * Cases that answer. A text without a word that could be looked for lists nothing.
     *
     * @param within narrows down which cases the reader may see
     */
    public CaseList read(CaseQuery query, UnaryOperator<SearchFilter> within) {
        return read(query, within.apply(ANSWERING), null);
    }

    /** As {@link #read}, and where a state is chosen, drafts and retired cases, too; of them, how many there are is counted in any case. */
    public CaseList readAnyState(CaseQuery query, UnaryOperator<SearchFilter> within) {
        SearchFilter all = within.apply(ALL);
        return query.chosen().containsKey(Facet.CONFIDENCE)
                ? read(query, all, null)
                : read(query, within.apply(ANSWERING), all);
    }

    /** @param states where the states are counted; null: in what is listed */
    private CaseList read(CaseQuery query, SearchFilter listed, @Nullable SearchFilter states) {
        List<QueryWord> words = QueryWords.of(query.text(), analyzer);
        WordMarks marks = new WordMarks(words, analyzer);
        if (words.isEmpty() && !query.text().isBlank()) {
            return new CaseList(0, 1, 1, List.of(), Map.of(), marks);
        }
        try (SearchIndex.View view = index.view()) {
            int page = query.page();
            Listing listing = view.list(ask(query, words, listed, page));
            if (listing.owners().isEmpty() && page > 1) {
                page = pages(listing.total(), query.size());
                listing = view.list(ask(query, words, listed, page));
            }
            // a case that the store lost since is left out until the index follows
            List<FaultCase> found = List.copyOf(cases.findAll(listing.owners()).values());
            Map<Facet, List<Listing.Count>> counts = new EnumMap<>(Facet.class);
            counts.putAll(listing.counts());
            if (states != null) {
                ListQuery numbers = new ListQuery(words, query.chosen(), states, query.order(), 0, 0);
                counts.put(Facet.CONFIDENCE, view.list(numbers).counts().getOrDefault(Facet.CONFIDENCE, List.of()));
            }
            return new CaseList(listing.total(), page, pages(listing.total(), query.size()), found, counts, marks);
        }
    }

    private static ListQuery ask(CaseQuery query, List<QueryWord> words, SearchFilter listed, int page) {
        int from = Math.multiplyExact(page - 1, query.size());
        return new ListQuery(words, query.chosen(), listed, query.order(), from, query.size());
    }

    private static int pages(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
