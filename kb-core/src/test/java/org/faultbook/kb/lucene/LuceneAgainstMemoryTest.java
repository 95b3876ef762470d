package org.faultbook.kb.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.port.TestRecords.CODES;
import static org.faultbook.kb.port.TestRecords.MODEL;
import static org.faultbook.kb.port.TestRecords.WORDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.memory.MemorySearchIndex;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.TestRecords;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.QueryWord;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Enough records for several ranges, segments and quantised scans, compared with the index that looks at each. */
class LuceneAgainstMemoryTest {
    private static final long SEED = 71;
    private static final int RECORDS = 40_000;
    private static final int DIMENSION = 32;
    private static final float ROUNDING = 1e-4f;

    private static final SearchIndex LUCENE = LuceneSearchIndex.inMemory();
    private static final SearchIndex MEMORY = new MemorySearchIndex();
    private static final Random RANDOM = new Random(SEED);

    @BeforeAll
    static void fill() {
        for (int page = 0; page < 4; page++) {
            List<IndexChange> changes = new ArrayList<>();
            for (int i = 0; i < RECORDS / 4; i++) {
                changes.add(change("r%05d".formatted(page * RECORDS / 4 + i)));
            }
            LUCENE.apply(changes, page);
            MEMORY.apply(changes, page);
        }
    }

    @AfterAll
    static void close() {
        LUCENE.close();
        MEMORY.close();
    }

    @Test
    void byTerms_manyRecords_asTheMemoryIndex() {
        for (int i = 0; i < 6; i++) {
            Map<String, Float> words = new HashMap<>();
            while (words.size() < 12) {
                words.put(word(), 0.1f + RANDOM.nextFloat());
            }
            WeightedTerms terms = new WeightedTerms(Map.of(WORDS, words, CODES, Map.of("E" + RANDOM.nextInt(50), 3f)));
            SearchFilter filter = i % 2 == 0 ? SearchFilter.NONE : SearchFilter.ANSWERING;
            try (SearchIndex.View lucene = LUCENE.view();
                    SearchIndex.View memory = MEMORY.view()) {
                assertThat(lucene.count(filter)).isEqualTo(memory.count(filter));
                assertSame(lucene.byTerms(terms, filter, 1000), memory.byTerms(terms, filter, 1000), ROUNDING);
            }
        }
    }

    @Test
    void byVector_manyRecords_asTheMemoryIndex() {
        for (int i = 0; i < 12; i++) {
            float[] query = TestRecords.random(RANDOM, DIMENSION);
            SearchFilter filter = i % 2 == 0 ? SearchFilter.NONE : SearchFilter.ANSWERING;
            int k = i % 3 == 0 ? 10 : 1000;
            try (SearchIndex.View lucene = LUCENE.view();
                    SearchIndex.View memory = MEMORY.view()) {
                assertSame(
                        lucene.byVector(MODEL, query, filter, k), memory.byVector(MODEL, query, filter, k), ROUNDING);
            }
        }
    }

    @Test
    void list_manyRecords_asTheMemoryIndex() {
        for (int i = 0; i < 12; i++) {
            List<QueryWord> words = i < 3 ? List.of() : List.of(new QueryWord(TokenKind.WORD, List.of("w" + i)));
            Map<Facet, String> chosen = i % 2 == 0 ? Map.of() : Map.of(Facet.CONFIDENCE, "validated");
            for (ListQuery.Order order : ListQuery.Order.values()) {
                ListQuery query = new ListQuery(words, chosen, SearchFilter.ANSWERING, order, 7 * i, 50);
                try (SearchIndex.View lucene = LUCENE.view();
                        SearchIndex.View memory = MEMORY.view()) {
                    assertThat(lucene.list(query))
                            .describedAs("seed %d, %s", SEED, query)
                            .isEqualTo(memory.list(query));
                }
            }
        }
    }

    /** The same scores in the same order, and the same records wherever scores are clearly above the last. */
    private static void assertSame(List<RawHit> hits, List<RawHit> expected, float edge) {
        assertThat(hits).describedAs("seed %d", SEED).hasSameSizeAs(expected);
        for (int i = 0; i < hits.size(); i++) {
            assertThat(Math.abs(hits.get(i).score() - expected.get(i).score())).isLessThan(edge);
        }
        float last = expected.get(expected.size() - 1).score();
        Set<String> found = hits.stream().map(RawHit::recordId).collect(Collectors.toSet());
        assertThat(found)
                .hasSameSizeAs(hits)
                .containsAll(expected.stream()
                        .filter(hit -> hit.score() > last + edge)
                        .map(RawHit::recordId)
                        .toList());
    }

    private static IndexChange change(String id) {
        List<String> words = new ArrayList<>();
        for (int i = RANDOM.nextInt(12); i >= 0; i--) {
            words.add(word());
        }
        Confidence confidence = List.of(Confidence.values()).get(RANDOM.nextInt(4));
        CauseBasis basis = List.of(CauseBasis.values()).get(RANDOM.nextInt(3));
        EquipmentScope scope = EquipmentScope.of("c" + RANDOM.nextInt(5), null, null, null, "M" + RANDOM.nextInt(800));
        Facets facets = new Facets(
                ProductLine.DEFAULT, confidence, Audience.INTERNAL, Set.of(), scope, basis, RANDOM.nextInt(9));
        return new IndexChange(
                id,
                List.of(new IndexRecord(
                        id,
                        id,
                        RecordKind.CASE,
                        facets,
                        Map.of(WORDS, words, CODES, List.of("E" + RANDOM.nextInt(50))),
                        RANDOM.nextInt(5) == 0 ? Map.of() : Map.of(MODEL, TestRecords.random(RANDOM, DIMENSION)))),
                Integer.parseInt(id.substring(1)) + 1);
    }

    /** Few words are frequent, many are rare. */
    private static String word() {
        return "w" + (int) Math.exp(RANDOM.nextDouble() * Math.log(3000));
    }
}
