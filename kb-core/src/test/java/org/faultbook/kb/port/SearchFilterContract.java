package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.port.TestRecords.MODEL;
import static org.faultbook.kb.port.TestRecords.PLAIN;
import static org.faultbook.kb.port.TestRecords.WORDS;
import static org.faultbook.kb.port.TestRecords.ask;
import static org.faultbook.kb.port.TestRecords.facets;
import static org.faultbook.kb.port.TestRecords.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ValueRange;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both questions and the count see exactly the records that {@link SearchFilter#accepts} passes. */
abstract class SearchFilterContract {
    private static final int DIMENSION = 16;

    protected SearchIndex index;
    private final Random random = new Random(20_261_121);
    private final List<IndexRecord> records = new ArrayList<>();

    protected abstract SearchIndex open();

    @BeforeEach
    void openIndex() {
        index = open();
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Test
    void filter_productLine_keepsItsRecords() {
        put("a", facetsOf(new ProductLine("pumps"), Confidence.VALIDATED, Audience.INTERNAL, Set.of()));
        put("b", PLAIN);
        assertPass(
                filter(Set.of(new ProductLine("pumps")), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null), "a");
    }

    @Test
    void filter_confidence_keepsEachNamed() {
        for (Confidence confidence : Confidence.values()) {
            put(confidence.name(), facetsOf(ProductLine.DEFAULT, confidence, Audience.INTERNAL, Set.of()));
        }
        assertPass(SearchFilter.ANSWERING, "NOT_VALIDATED", "VALIDATED");
    }

    @Test
    void filter_audience_keepsEachNamed() {
        for (Audience audience : Audience.values()) {
            put(audience.name(), facetsOf(ProductLine.DEFAULT, Confidence.VALIDATED, audience, Set.of()));
        }
        assertPass(
                filter(
                        Set.of(),
                        Set.of(),
                        Set.of(Audience.PARTNER, Audience.CUSTOMER),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null),
                "CUSTOMER",
                "PARTNER");
    }

    @Test
    void filter_language_keepsRecordsThatHaveIt() {
        put("en", facetsOf(ProductLine.DEFAULT, Confidence.VALIDATED, Audience.INTERNAL, Set.of(Language.EN)));
        put(
                "both",
                facetsOf(
                        ProductLine.DEFAULT,
                        Confidence.VALIDATED,
                        Audience.INTERNAL,
                        Set.of(Language.EN, Language.ZH)));
        put("none", facetsOf(ProductLine.DEFAULT, Confidence.VALIDATED, Audience.INTERNAL, Set.of()));
        assertPass(filter(Set.of(), Set.of(), Set.of(), Set.of(Language.ZH), Set.of(), Set.of(), null), "both");
    }

    @Test
    void filter_kindAndOwner_keepTheirRecords() {
        put("case", PLAIN);
        put("other", PLAIN);
        put(new IndexRecord(
                "passage",
                "passage",
                RecordKind.PASSAGE,
                PLAIN,
                Map.of(WORDS, List.of("leak")),
                Map.of(MODEL, random(random, DIMENSION))));
        assertPass(
                filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(RecordKind.PASSAGE), Set.of(), null), "passage");
        assertPass(
                filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of("case", "passage", "gone"), null),
                "case",
                "passage");
    }

    @Test
    void filter_within_comparesEveryLevelCaseIgnored() {
        put("model", facets(EquipmentScope.of("pump", "circulating", "海泓", "HLS", "HLS65-125")));
        put("series", facets(EquipmentScope.of("pump", "circulating", "海泓", "HLS", null)));
        put("class", facets(EquipmentScope.of("pump", null, null, null, null)));
        put("elevator", facets(EquipmentScope.of("elevator", null, null, null, null)));
        put("any", PLAIN);
        assertPass(within(EquipmentScope.of("PUMP", null, null, null, null)), "class", "model", "series");
        assertPass(within(EquipmentScope.of(null, "Circulating", null, null, null)), "model", "series");
        assertPass(within(EquipmentScope.of("pump", null, "海泓", null, null)), "model", "series");
        assertPass(within(EquipmentScope.of(null, null, null, "hls", null)), "model", "series");
        assertPass(within(EquipmentScope.of("pump", null, null, null, "hls65-125")), "model");
        assertPass(within(EquipmentScope.of("robot", null, null, null, null)));
        assertPass(within(EquipmentScope.ANY), "any", "class", "elevator", "model", "series");
    }

    @Test
    void filter_withinRanges_comparesFirmwareAndSerials() {
        put("narrow", facets(scope(new ValueRange("2.1", "2.9"), null)));
        put("open", facets(scope(new ValueRange("2.1", null), null)));
        put("serial", facets(scope(null, new ValueRange("SN-100", "SN-200"))));
        put("both", facets(scope(new ValueRange("2.0", "2.10"), new ValueRange("SN-100", "SN-120"))));
        put("plain", facets(EquipmentScope.of("pump", null, null, null, null)));
        assertPass(within(scope(new ValueRange("2.0", "3"), null)), "both", "narrow");
        assertPass(within(scope(new ValueRange("2.0", null), null)), "both", "narrow", "open");
        assertPass(within(scope(null, new ValueRange("SN-99", "SN-150"))), "both");
        assertPass(within(scope(new ValueRange(null, "9"), new ValueRange("SN-1", null))), "both");
    }

    @Test
    void filter_withinBatchesAndOpenEnds_comparesThem() {
        EquipmentScope pumps = EquipmentScope.of("pump", null, null, null, null);
        put("batch", facets(pumps.limited(null, null, "1803")));
        put("before", facets(pumps.limited(new ValueRange(null, "2.3", ValueRange.Ends.BEFORE_TO), null, null)));
        put("upTo", facets(pumps.limited(new ValueRange(null, "2.3"), null, null)));
        put("starting", facets(pumps.limited(null, ValueRange.starting("TL2203"), null)));
        put("plain", facets(pumps));
        assertPass(within(pumps.limited(null, null, "1803")), "batch");
        assertPass(within(pumps.limited(null, null, "1804")));
        assertPass(within(scope(new ValueRange(null, "2.3", ValueRange.Ends.BEFORE_TO), null)), "before");
        assertPass(within(scope(new ValueRange(null, "2.3"), null)), "before", "upTo");
        assertPass(within(scope(null, ValueRange.starting("tl22"))), "starting");
        assertPass(within(pumps), "batch", "before", "plain", "starting", "upTo");
    }

    @Test
    void filter_afterChangeAndRemoval_seesTheLatestRecords() {
        put("a", PLAIN);
        put("b", PLAIN);
        put("c", PLAIN);
        SearchFilter answering = SearchFilter.ANSWERING;
        assertPass(answering, "a", "b", "c");
        put("a", facetsOf(ProductLine.DEFAULT, Confidence.ARCHIVED, Audience.INTERNAL, Set.of()));
        records.removeIf(record -> record.id().equals("b"));
        index.apply(List.of(new IndexChange("b", List.of())), index.revision() + 1);
        assertPass(answering, "c");
    }

    @Test
    void byVector_smallFilteredSet_isExact() {
        List<IndexChange> changes = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            Confidence confidence = i % 100 == 0 ? Confidence.VALIDATED : Confidence.NOT_VALIDATED;
            IndexRecord record = new IndexRecord(
                    "r%05d".formatted(i),
                    "r%05d".formatted(i),
                    RecordKind.CASE,
                    facetsOf(ProductLine.DEFAULT, confidence, Audience.INTERNAL, Set.of()),
                    Map.of(),
                    Map.of(MODEL, random(random, DIMENSION)));
            records.add(record);
            changes.add(new IndexChange(record.owner(), List.of(record)));
        }
        index.apply(changes, 1);
        SearchFilter one = filter(Set.of(), Set.of(Confidence.VALIDATED), Set.of(), Set.of(), Set.of(), Set.of(), null);
        for (int i = 0; i < 20; i++) {
            float[] query = random(random, DIMENSION);
            // Membership: sums in another order may swap neighbours that differ in the last bit.
            assertThat(byVector(query, one, 20)).hasSameElementsAs(bruteForce(query, one, 20));
            assertThat(byVector(query, SearchFilter.NONE, 50))
                    .hasSameElementsAs(bruteForce(query, SearchFilter.NONE, 50));
        }
    }

    private void put(String id, Facets facets) {
        put(new IndexRecord(
                id,
                id,
                RecordKind.CASE,
                facets,
                Map.of(WORDS, List.of("leak")),
                Map.of(MODEL, random(random, DIMENSION))));
    }

    private void put(IndexRecord record) {
        records.removeIf(other -> other.id().equals(record.id()));
        records.add(record);
        index.apply(List.of(new IndexChange(record.owner(), List.of(record))), index.revision() + 1);
    }

    private void assertPass(SearchFilter filter, String... ids) {
        assertThat(records.stream().filter(filter::accepts).map(IndexRecord::id).sorted())
                .containsExactly(ids);
        try (SearchIndex.View view = index.view()) {
            assertThat(view.count(filter)).isEqualTo(ids.length);
            assertThat(view.byTerms(ask("leak"), filter, 100))
                    .extracting(RawHit::recordId)
                    .containsExactly(ids);
        }
        assertThat(byVector(random(random, DIMENSION), filter, 100)).containsExactlyInAnyOrder(ids);
    }

    private List<String> byVector(float[] query, SearchFilter filter, int k) {
        try (SearchIndex.View view = index.view()) {
            return view.byVector(MODEL, query, filter, k).stream()
                    .map(RawHit::recordId)
                    .toList();
        }
    }

    private List<String> bruteForce(float[] query, SearchFilter filter, int k) {
        return records.stream()
                .filter(filter::accepts)
                .sorted(Comparator.comparingDouble((IndexRecord record) -> -dot(query, record))
                        .thenComparing(IndexRecord::id))
                .limit(k)
                .map(IndexRecord::id)
                .toList();
    }

    private static double dot(float[] query, IndexRecord record) {
        float[] vector = java.util.Objects.requireNonNull(record.vectors().get(MODEL));
        double sum = 0;
        for (int i = 0; i < query.length; i++) {
            sum += (double) query[i] * vector[i];
        }
        return sum;
    }

    private static EquipmentScope scope(@Nullable ValueRange firmware, @Nullable ValueRange serials) {
        return new EquipmentScope("pump", null, null, null, null, firmware, serials);
    }

    private static SearchFilter within(EquipmentScope scope) {
        return filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), scope);
    }

    private static SearchFilter filter(
            Set<ProductLine> lines,
            Set<Confidence> confidences,
            Set<Audience> audiences,
            Set<Language> languages,
            Set<RecordKind> kinds,
            Set<String> owners,
            @Nullable EquipmentScope within) {
        return new SearchFilter(lines, confidences, audiences, languages, kinds, owners, within);
    }

    private static Facets facetsOf(
            ProductLine line, Confidence confidence, Audience audience, Set<Language> languages) {
        return new Facets(line, confidence, audience, languages, EquipmentScope.ANY);
    }
}
