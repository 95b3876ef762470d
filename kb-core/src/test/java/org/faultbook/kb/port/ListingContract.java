package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.ListQuery.Order;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.search.QueryWord;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

/** Owners are listed once, however many records they have, and counted over all of the list. */
abstract class ListingContract extends SearchFilterContract {
    private static final QueryWord LEAK = new QueryWord(TokenKind.BIGRAM, List.of("漏水"));

    @Test
    void list_owners_onceEachNewestFirst() {
        put("a", 1, scope("泵", "M1"), CauseBasis.STATED, 1, Map.of(), Map.of(), Map.of());
        put("b", 2, scope("泵", "M1"), CauseBasis.STATED, 7, Map.of());
        assertThat(list(List.of(), Map.of(), Order.NEWEST).owners()).containsExactly("b", "a");
        assertThat(list(List.of(), Map.of(), Order.MOST_SEEN).owners()).containsExactly("b", "a");
        assertThat(list(List.of(), Map.of(), Order.NEWEST).total()).isEqualTo(2);
    }

    @Test
    void list_changedOwner_movesUpAndCountsOnceWithWhatItIsNow() {
        put("a", 1, scope("泵", "M1"), CauseBasis.STATED, 1, Map.of(), Map.of());
        put("b", 2, scope("泵", "M1"), CauseBasis.STATED, 1, Map.of());
        put("a", 3, scope("泵", "M2"), CauseBasis.INFERRED, 1, Map.of());
        Listing listing = list(List.of(), Map.of(), Order.NEWEST);
        assertThat(listing.owners()).containsExactly("a", "b");
        assertThat(counts(listing, Facet.MODEL)).containsExactlyInAnyOrderEntriesOf(Map.of("M1", 1, "M2", 1));
        assertThat(counts(listing, Facet.BASIS)).containsExactlyInAnyOrderEntriesOf(Map.of("STATED", 1, "INFERRED", 1));
    }

    @Test
    void list_removedOwner_countsNoMore() {
        put("a", 1, scope("泵", "M1"), CauseBasis.STATED, 1, Map.of(), Map.of());
        put("b", 2, scope("泵", "M1"), CauseBasis.STATED, 1, Map.of());
        index.apply(List.of(new IndexChange("a", List.of(), 3)), 3);
        Listing listing = list(List.of(), Map.of(), Order.NEWEST);
        assertThat(listing.owners()).containsExactly("b");
        assertThat(counts(listing, Facet.MODEL)).isEqualTo(Map.of("M1", 1));
    }

    /** A count is what choosing it would list: of the facet chosen from, the others stay choosable. */
    @Test
    void list_chosenValue_narrowsTheOthersAndKeepsItsOwnAlternatives() {
        put("a", 1, scope("泵", "M1"), CauseBasis.STATED, 1, Map.of());
        put("b", 2, scope("泵", "M2"), CauseBasis.INFERRED, 1, Map.of());
        put("c", 3, scope("梯", "M3"), CauseBasis.INFERRED, 1, Map.of());
        Listing listing = list(List.of(), Map.of(Facet.MANUFACTURER, "泵"), Order.NEWEST);
        assertThat(listing.owners()).containsExactly("b", "a");
        assertThat(counts(listing, Facet.MANUFACTURER)).isEqualTo(Map.of("泵", 2, "梯", 1));
        assertThat(counts(listing, Facet.MODEL)).isEqualTo(Map.of("M1", 1, "M2", 1));
        assertThat(counts(listing, Facet.BASIS)).isEqualTo(Map.of("STATED", 1, "INFERRED", 1));
        Listing both = list(List.of(), Map.of(Facet.MANUFACTURER, "泵", Facet.BASIS, "STATED"), Order.NEWEST);
        assertThat(both.owners()).containsExactly("a");
        assertThat(counts(both, Facet.MANUFACTURER)).isEqualTo(Map.of("泵", 1));
        assertThat(counts(both, Facet.BASIS)).isEqualTo(Map.of("STATED", 1, "INFERRED", 1));
        for (Facet facet : List.of(Facet.MANUFACTURER, Facet.BASIS, Facet.MODEL)) {
            counts(both, facet).forEach((value, count) -> {
                Map<Facet, String> next =
                        new java.util.HashMap<>(Map.of(Facet.MANUFACTURER, "泵", Facet.BASIS, "STATED"));
                next.put(facet, value);
                assertThat(list(List.of(), next, Order.NEWEST).total()).isEqualTo(count);
            });
        }
    }

    @Test
    void list_writingsOfAValue_areOneInTheMostFrequent() {
        put("a", 1, scope("泵", "hls65"), CauseBasis.STATED, 1, Map.of());
        put("b", 2, scope("泵", "HLS65"), CauseBasis.STATED, 1, Map.of());
        put("c", 3, scope("泵", "HLS65"), CauseBasis.STATED, 1, Map.of());
        assertThat(list(List.of(), Map.of(Facet.MODEL, "Hls65"), Order.NEWEST)
                        .counts()
                        .get(Facet.MODEL))
                .containsExactly(new Listing.Count("HLS65", 3));
    }

    @Test
    void list_words_allInOneOwnerAndTheCauseFirst() {
        put("both", 1, scope("泵", "M1"), CauseBasis.STATED, 1, fix("漏水"), symptom("机封"));
        put("cause", 2, scope("泵", "M1"), CauseBasis.STATED, 1, cause("漏水", "机封"));
        put("one", 3, scope("泵", "M1"), CauseBasis.STATED, 9, cause("漏水"));
        QueryWord seal = new QueryWord(TokenKind.BIGRAM, List.of("机封"));
        Listing listing = list(List.of(LEAK, seal), Map.of(), Order.BEST);
        assertThat(listing.owners()).containsExactly("cause", "both");
        assertThat(counts(listing, Facet.MODEL)).isEqualTo(Map.of("M1", 2));
        assertThat(list(List.of(LEAK), Map.of(), Order.BEST).owners()).containsExactly("one", "cause", "both");
    }

    @Test
    void list_pairsOfAWord_inOneZoneOfOneRecord() {
        put("apart", 1, scope("泵", "M1"), CauseBasis.STATED, 1, symptom("机械"), cause("械密"));
        put("whole", 2, scope("泵", "M1"), CauseBasis.STATED, 1, symptom("机械", "械密"));
        QueryWord word = new QueryWord(TokenKind.BIGRAM, List.of("机械", "械密"));
        assertThat(list(List.of(word), Map.of(), Order.BEST).owners()).containsExactly("whole");
    }

    @Test
    void list_singleCharacter_foundInAnyPair() {
        put("a", 1, scope("泵", "M1"), CauseBasis.STATED, 1, symptom("水泵"));
        put("b", 2, scope("泵", "M1"), CauseBasis.STATED, 1, symptom("泵体"));
        put("c", 3, scope("泵", "M1"), CauseBasis.STATED, 1, symptom("电梯"));
        QueryWord pump = new QueryWord(TokenKind.BIGRAM, List.of("泵"));
        assertThat(list(List.of(pump), Map.of(), Order.BEST).owners()).containsExactly("b", "a");
    }

    @Test
    void list_filter_leavesOthersOutOfListAndCounts() {
        put("a", 1, scope("泵", "M1"), CauseBasis.STATED, 1, Map.of());
        index.apply(
                List.of(new IndexChange(
                        "retired",
                        List.of(record(
                                "retired",
                                0,
                                new Facets(
                                        ProductLine.DEFAULT,
                                        Confidence.ARCHIVED,
                                        Audience.INTERNAL,
                                        Set.of(),
                                        scope("泵", "M9")),
                                Map.of())),
                        2)),
                2);
        Listing listing = list(List.of(), Map.of(), Order.NEWEST);
        assertThat(listing.owners()).containsExactly("a");
        assertThat(counts(listing, Facet.MODEL)).isEqualTo(Map.of("M1", 1));
        assertThat(counts(listing, Facet.CONFIDENCE)).isEqualTo(Map.of("NOT_VALIDATED", 1));
    }

    @Test
    void list_pages_joinToTheWholeListWithoutGapOrRepeat() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            put("o%02d".formatted(i), i + 1, scope("泵", "M" + i % 3), CauseBasis.STATED, i % 4, Map.of());
            expected.addFirst("o%02d".formatted(i));
        }
        List<String> paged = new ArrayList<>();
        try (SearchIndex.View view = index.view()) {
            for (int from = 0; from < 30; from += 10) {
                Listing page =
                        view.list(new ListQuery(List.of(), Map.of(), SearchFilter.ANSWERING, Order.NEWEST, from, 10));
                assertThat(page.total()).isEqualTo(23);
                paged.addAll(page.owners());
            }
        }
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    void list_emptyIndex_isEmpty() {
        Listing listing = list(List.of(LEAK), Map.of(Facet.MODEL, "x"), Order.BEST);
        assertThat(listing.total()).isZero();
        assertThat(listing.owners()).isEmpty();
        assertThat(listing.counts().values()).allSatisfy(c -> assertThat(c).isEmpty());
    }

    private Listing list(List<QueryWord> words, Map<Facet, String> chosen, Order order) {
        try (SearchIndex.View view = index.view()) {
            return view.list(new ListQuery(words, chosen, SearchFilter.ANSWERING, order, 0, 100));
        }
    }

    private static Map<String, Integer> counts(Listing listing, Facet facet) {
        return listing.counts().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(Listing.Count::value, Listing.Count::owners));
    }

    @SafeVarargs
    private void put(
            String owner,
            long revision,
            EquipmentScope scope,
            CauseBasis basis,
            int seen,
            Map<TokenField, List<String>>... records) {
        Facets facets = new Facets(
                ProductLine.DEFAULT,
                Confidence.NOT_VALIDATED,
                Audience.INTERNAL,
                Set.of(Language.ZH),
                scope,
                basis,
                seen);
        List<IndexRecord> all = new ArrayList<>();
        for (Map<TokenField, List<String>> tokens : records) {
            all.add(record(owner, all.size(), facets, tokens));
        }
        index.apply(List.of(new IndexChange(owner, all, revision)), revision);
    }

    private static IndexRecord record(String owner, int number, Facets facets, Map<TokenField, List<String>> tokens) {
        return new IndexRecord(owner + "#" + number, owner, RecordKind.CASE, facets, tokens, Map.of());
    }

    private static Map<TokenField, List<String>> symptom(String... pairs) {
        return Map.of(new TokenField(Zone.SYMPTOM, TokenKind.BIGRAM), List.of(pairs));
    }

    private static Map<TokenField, List<String>> cause(String... pairs) {
        return Map.of(new TokenField(Zone.CAUSE, TokenKind.BIGRAM), List.of(pairs));
    }

    private static Map<TokenField, List<String>> fix(String... pairs) {
        return Map.of(new TokenField(Zone.FIX, TokenKind.BIGRAM), List.of(pairs));
    }

    private static EquipmentScope scope(String manufacturer, String model) {
        return EquipmentScope.of("pump", null, manufacturer, null, model);
    }
}
