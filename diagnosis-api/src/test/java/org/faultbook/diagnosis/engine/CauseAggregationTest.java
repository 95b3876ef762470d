package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.UnitTraits;
import org.faultbook.kb.equipment.ValueRange;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.search.RecordKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CauseAggregationTest {
    private static final CauseAggregation AGGREGATION = new CauseAggregation(4, 0.15, 0.01, Steering.STANDARD);
    private static final EquipmentScope WIDER = EquipmentScope.of("pump", null, null, null, null);

    private final List<FusedHit> hits = new ArrayList<>();
    private final Map<String, CaseSummary> summaries = new HashMap<>();

    @Test
    void aggregate_casesOfOneCauseAtTwoScopes_oneResultWithTheBestFirst() {
        hit("r1", 0.5, TestCases.summary("wide", WIDER, "seal", 3));
        hit("r2", 0.9, TestCases.summary("narrow", TestCases.PUMP, "seal", 2));
        List<CauseGroup> groups = aggregate();
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().best().id()).isEqualTo("narrow");
        assertThat(groups.getFirst().seenInTickets()).isEqualTo(5);
        assertThat(groups.getFirst().records()).containsExactly("r2", "r1");
    }

    @Test
    void aggregate_sameCauseOfTwoClasses_twoResults() {
        hit("r1", 0.9, TestCases.summary("pump", TestCases.PUMP, "fuse", 1));
        hit("r2", 0.5, TestCases.summary("lift", EquipmentScope.of("elevator", null, null, null, null), "fuse", 1));
        assertThat(aggregate()).hasSize(2);
    }

    @Test
    void aggregate_furtherRecords_addLessThanTheBest() {
        hit("r1", 0.6, TestCases.summary("a", TestCases.PUMP, "seal", 1));
        hit("r2", 0.6, TestCases.summary("a", TestCases.PUMP, "seal", 1));
        double often = 0.01 * Math.log1p(1);
        assertThat(aggregate().getFirst().score()).isCloseTo(0.6 + 0.15 * 0.6 + often, within(1e-9));
    }

    @Test
    void aggregate_manyWeakRecords_neverPassAStrongOneByFar() {
        hit("best", 1.0, TestCases.summary("b", TestCases.PUMP, "bearing", 1));
        for (int i = 0; i < 3; i++) {
            hit("weak" + i, 0.2, TestCases.summary("a", TestCases.PUMP, "seal", 1));
        }
        assertThat(aggregate()).extracting(CauseGroup::causeKey).containsExactly("bearing", "seal");
    }

    @Test
    void aggregate_whatOnlyAManualTells_isGivenTheThirdPlaceWhereItIsNearlyAsGood() {
        for (int i = 0; i < 3; i++) {
            hit("t" + i, 0.8 - 0.1 * i, TestCases.summary("t" + i, TestCases.PUMP, "told" + i, 1));
        }
        hit("m", 0.57, manual("m"));
        assertThat(ranked()).containsExactly("told0", "told1", "listed m", "told2");
        hits.removeLast();
        hit("m", 0.5, manual("m"));
        assertThat(ranked()).as("not nearly as good").containsExactly("told0", "told1", "told2", "listed m");
        hits.addFirst(fused("n", "n", 0.85));
        summaries.put("n", manual("n"));
        assertThat(ranked()).as("one stands there already").startsWith("listed n", "told0", "told1");
    }

    private List<String> ranked() {
        return AGGREGATION.aggregate(hits, summaries, TestCases.PUMP, List.of()).stream()
                .map(CauseGroup::causeKey)
                .toList();
    }

    private static CaseSummary manual(String id) {
        return new CaseSummary(id, ProductLine.DEFAULT, TestCases.PUMP, "listed " + id, List.of(), 0, false, 1, false);
    }

    @Test
    void aggregate_codeThatOnlyAManualLists_isAnAnswerToThatCodeAlone() {
        CaseSummary meaning = new CaseSummary(
                "m", ProductLine.DEFAULT, TestCases.PUMP, "unknown:overspeed", List.of("F0133"), 0, false, 1, false);
        hit("m", 0.5, meaning);
        assertThat(AGGREGATION.aggregate(hits, summaries, TestCases.PUMP, List.of("F0133")))
                .noneMatch(CauseGroup::unknown);
        assertThat(AGGREGATION.aggregate(hits, summaries, TestCases.PUMP, List.of()))
                .allMatch(CauseGroup::unknown);
    }

    @Test
    void aggregate_bulletinOfThisMachineAndSymptom_standsBeforeAnyNumberOfTickets() {
        hit("b", 0.7, bulletin(TestCases.PUMP));
        for (int i = 0; i < 60; i++) {
            hit("t" + i, 0.95, TestCases.summary("tickets", TestCases.PUMP, "seal", 60));
        }
        List<CauseGroup> groups = aggregate();
        assertThat(groups).extracting(CauseGroup::causeKey).containsExactly("vent", "seal");
        CauseGroup first = groups.getFirst();
        assertThat(first.bulletin()).isTrue();
        assertThat(first.score()).isGreaterThan(groups.get(1).score());
        assertThat(first.rankedBehind()).as("told as a conflict").isNotNull();
        assertThat(first.explanation().parts())
                .anyMatch(part -> part.reason().contains("technical bulletin stands before tickets"));
    }

    @Test
    void aggregate_bulletinOfAnotherSymptomOrMachine_hasNoPreference() {
        hit("t", 0.95, TestCases.summary("tickets", TestCases.PUMP, "seal", 1));
        hit("b", 0.3, bulletin(TestCases.PUMP));
        assertThat(aggregate()).extracting(CauseGroup::causeKey).containsExactly("seal", "vent");
        summaries.put("bulletin", bulletin(EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", "TLX80-200")));
        hit("b2", 0.9, summaries.get("bulletin"));
        assertThat(aggregate()).extracting(CauseGroup::causeKey).containsExactly("seal", "vent");
    }

    @Test
    void aggregate_bulletinLimitedToSomeFirmware_leadsInsideAndLosesOutside() {
        ValueRange below = new ValueRange(null, "2.3", ValueRange.Ends.BEFORE_TO);
        hit("t", 0.9, TestCases.summary("tickets", TestCases.PUMP, "seal", 1));
        hit("b", 0.9, bulletin(TestCases.PUMP.limited(below, null, null)));
        assertThat(first("2.1")).isEqualTo("vent");
        assertThat(first("2.3")).isEqualTo("seal");
        assertThat(first(null)).as("unknown firmware").isEqualTo("seal");
    }

    private String first(@Nullable String firmware) {
        UnitTraits unit = new UnitTraits(firmware, null, null);
        return AGGREGATION
                .aggregate(hits, summaries, TestCases.PUMP, List.of(), unit, UnaryOperator.identity())
                .getFirst()
                .causeKey();
    }

    private static CaseSummary bulletin(EquipmentScope scope) {
        return new CaseSummary("bulletin", ProductLine.DEFAULT, scope, "vent", List.of(), 0, true);
    }

    @Test
    void aggregate_manualBeforeAValidatedCaseOfTheSameCause_theValidatedOneIsTheResult() {
        CaseSummary manual = ofManual("manual", false);
        hit("r1", 0.9, manual);
        hit("r2", 0.5, ofManual("checked", true));
        assertThat(aggregate().getFirst().best().id()).isEqualTo("checked");
        assertThat(aggregate().getFirst().cases()).contains(manual);
    }

    private static CaseSummary ofManual(String id, boolean validated) {
        return new CaseSummary(id, ProductLine.DEFAULT, TestCases.PUMP, "seal", List.of(), 0, false, 1, validated);
    }

    @Test
    void aggregate_equalScores_byCauseKey() {
        hit("r1", 0.5, TestCases.summary("x", TestCases.PUMP, "seal", 1));
        hit("r2", 0.5, TestCases.summary("y", TestCases.PUMP, "bearing", 1));
        assertThat(aggregate()).extracting(CauseGroup::causeKey).containsExactly("bearing", "seal");
    }

    @Test
    void aggregate_nearlyEven_theOneSeenMoreOften() {
        hit("r1", 0.5, TestCases.summary("x", TestCases.PUMP, "bearing", 1));
        hit("r2", 0.5, TestCases.summary("y", TestCases.PUMP, "seal", 40));
        assertThat(aggregate()).extracting(CauseGroup::causeKey).containsExactly("seal", "bearing");
    }

    @Test
    void aggregate_caseGoneMeanwhile_leftOut() {
        hits.add(fused("r1", "gone", 0.9));
        hit("r2", 0.5, TestCases.summary("x", TestCases.PUMP, "seal", 1));
        assertThat(aggregate()).extracting(g -> g.best().id()).containsExactly("x");
    }

    @Test
    void aggregate_recordsBeyondTheNeighbours_doNotVote() {
        for (int i = 0; i < 4; i++) {
            hit("r" + i, 0.9 - i * 0.1, TestCases.summary("c" + i, TestCases.PUMP, "cause" + i, 1));
        }
        hit("r9", 0.1, TestCases.summary("late", TestCases.PUMP, "late", 1));
        assertThat(aggregate())
                .extracting(CauseGroup::causeKey)
                .doesNotContain("late")
                .hasSize(4);
    }

    @Test
    void aggregate_questionThatNamesNoMachine_theClassThatTheMostSimilarRecordsSpeakForStandsFirst() {
        EquipmentScope elevator = EquipmentScope.of("elevator", null, null, null, null);
        hit("r1", 0.9, TestCases.summary("lift", elevator, "fan", 1));
        hit("r2", 0.88, TestCases.summary("p1", TestCases.PUMP, "bearing", 1));
        hit("r3", 0.87, TestCases.summary("p2", TestCases.PUMP, "seal", 1));
        hit("r4", 0.86, TestCases.summary("p3", TestCases.PUMP, "valve", 1));
        assertThat(AGGREGATION.aggregate(hits, summaries, EquipmentScope.ANY, List.of()))
                .extracting(CauseGroup::causeKey)
                .containsExactly("bearing", "seal", "valve", "fan");
        assertThat(AGGREGATION.aggregate(hits, summaries, elevator, List.of()))
                .extracting(CauseGroup::causeKey)
                .startsWith("fan");
    }

    @Test
    void aggregate_nothingFound_empty() {
        assertThat(aggregate()).isEmpty();
    }

    private List<CauseGroup> aggregate() {
        return AGGREGATION.aggregate(hits, summaries, TestCases.PUMP, List.of());
    }

    private void hit(String record, double score, CaseSummary found) {
        hits.add(fused(record, found.id(), score));
        summaries.put(found.id(), found);
    }

    private static FusedHit fused(String record, String owner, double score) {
        return new FusedHit(record, owner, RecordKind.CASE, score, TestCases.WHY);
    }
}
