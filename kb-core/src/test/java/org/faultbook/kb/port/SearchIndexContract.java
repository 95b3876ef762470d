package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.port.TestRecords.CODES;
import static org.faultbook.kb.port.TestRecords.MODEL;
import static org.faultbook.kb.port.TestRecords.PLAIN;
import static org.faultbook.kb.port.TestRecords.WORDS;
import static org.faultbook.kb.port.TestRecords.ask;
import static org.faultbook.kb.port.TestRecords.change;
import static org.faultbook.kb.port.TestRecords.plain;
import static org.faultbook.kb.port.TestRecords.record;
import static org.faultbook.kb.port.TestRecords.unit;
import static org.faultbook.kb.port.TestRecords.withVector;
import static org.faultbook.kb.search.SearchFilter.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.WeightedTerms;
import org.junit.jupiter.api.Test;

/** What every search index does. Membership and clear order are asserted, never values of scores. */
public abstract class SearchIndexContract extends ListingContract {
    protected static final IndexStamp STAMP = new IndexStamp(Map.of("analyzer", "1", "model", "m"));

    @Test
    void index_new_isEmptyAtRevisionZeroWithoutStamp() {
        assertThat(index.revision()).isZero();
        assertThat(index.stamp()).isNull();
        try (SearchIndex.View view = index.view()) {
            assertThat(view.count(NONE)).isZero();
            assertThat(view.byTerms(ask("leak"), NONE, 10)).isEmpty();
            assertThat(view.byVector(MODEL, unit(1, 0), NONE, 10)).isEmpty();
            assertThat(view.matches(ask("leak"), "a")).isEmpty();
            assertThat(view.owners()).isEmpty();
        }
    }

    @Test
    void byTerms_severalRecords_bestFirstAndOnlyMatches() {
        index.apply(List.of(plain("a", "seal leak water"), plain("b", "leak oil"), plain("c", "noise bearing hot")), 1);
        assertThat(ids(ask("seal", "leak"))).containsExactly("a", "b");
    }

    @Test
    void byTerms_rareTerm_outweighsCommonOne() {
        List<IndexChange> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            changes.add(plain("common" + i, "pump stopped"));
        }
        changes.add(plain("rare", "pump cavitation"));
        index.apply(changes, 1);
        assertThat(ids(ask("stopped", "cavitation")).get(0)).isEqualTo("rare");
    }

    @Test
    void byTerms_repeatedToken_countsMore() {
        index.apply(List.of(plain("once", "leak pump valve"), plain("twice", "leak leak valve")), 1);
        assertThat(ids(ask("leak"))).containsExactly("twice", "once");
    }

    @Test
    void byTerms_weights_decideOrderAndZeroWeightAddsNothing() {
        index.apply(List.of(plain("a", "leak"), plain("b", "noise"), plain("c", "smell")), 1);
        WeightedTerms terms = new WeightedTerms(Map.of(WORDS, Map.of("leak", 0.5f, "noise", 2f, "smell", 0f)));
        try (SearchIndex.View view = index.view()) {
            assertThat(view.byTerms(terms, NONE, 10))
                    .extracting(RawHit::recordId)
                    .containsExactly("b", "a");
        }
    }

    @Test
    void byTerms_severalFields_addUpAndStayApart() {
        IndexRecord both = new IndexRecord(
                "both", "o", RecordKind.CASE, PLAIN, Map.of(WORDS, List.of("trip"), CODES, List.of("E-OC2")), Map.of());
        IndexRecord word =
                new IndexRecord("word", "o", RecordKind.CASE, PLAIN, Map.of(WORDS, List.of("trip", "E-OC2")), Map.of());
        index.apply(List.of(new IndexChange("o", List.of(word, both))), 1);
        WeightedTerms terms = new WeightedTerms(Map.of(WORDS, Map.of("trip", 1f), CODES, Map.of("E-OC2", 1f)));
        try (SearchIndex.View view = index.view()) {
            assertThat(view.byTerms(terms, NONE, 10).get(0).recordId()).isEqualTo("both");
            WeightedTerms code = new WeightedTerms(Map.of(CODES, Map.of("E-OC2", 1f)));
            assertThat(view.byTerms(code, NONE, 10))
                    .extracting(RawHit::recordId)
                    .containsExactly("both");
        }
    }

    @Test
    void byTerms_tokensWithSignsAndSpaces_areIndexedAsTheyAre() {
        IndexRecord record = new IndexRecord(
                "a", "a", RecordKind.CASE, PLAIN, Map.of(CODES, List.of("Err 31", "0x117381", "机封", "")), Map.of());
        index.apply(List.of(change(record)), 1);
        for (String code : List.of("Err 31", "0x117381", "机封")) {
            WeightedTerms terms = new WeightedTerms(Map.of(CODES, Map.of(code, 1f)));
            try (SearchIndex.View view = index.view()) {
                assertThat(view.byTerms(terms, NONE, 10)).hasSize(1);
            }
        }
        WeightedTerms part = new WeightedTerms(Map.of(CODES, Map.of("31", 1f, "err 31", 1f)));
        try (SearchIndex.View view = index.view()) {
            assertThat(view.byTerms(part, NONE, 10)).isEmpty();
        }
    }

    @Test
    void byTerms_tiesAcrossTheCut_goById() {
        List<IndexChange> changes = new ArrayList<>();
        for (int i = 99; i >= 0; i--) {
            changes.add(plain("r%02d".formatted(i), "leak"));
        }
        index.apply(changes.subList(0, 30), 1);
        index.apply(changes.subList(30, 100), 2);
        assertThat(ids(ask("leak"), 3)).containsExactly("r00", "r01", "r02");
    }

    @Test
    void byVector_severalRecords_byCosineThenId() {
        index.apply(
                List.of(
                        change(withVector("far", PLAIN, 0, 1)),
                        change(withVector("z", PLAIN, 1, 1)),
                        change(withVector("near", PLAIN, 5, 1)),
                        change(withVector("y", PLAIN, 1, 1)),
                        change(withVector("behind", PLAIN, -1, 0)),
                        plain("none", "leak")),
                1);
        try (SearchIndex.View view = index.view()) {
            assertThat(view.byVector(MODEL, unit(1, 0), NONE, 10))
                    .extracting(RawHit::recordId)
                    .containsExactly("near", "y", "z", "far", "behind");
            assertThat(view.byVector(MODEL, unit(1, 0), NONE, 2))
                    .extracting(RawHit::recordId)
                    .containsExactly("near", "y");
            List<RawHit> all = view.byVector(MODEL, unit(1, 0), NONE, 10);
            assertThat(all.get(4).score()).isBetween(-1.0001f, -0.9999f);
        }
    }

    @Test
    void byVector_unknownModel_isEmpty() {
        index.apply(List.of(change(withVector("a", PLAIN, 1, 0))), 1);
        try (SearchIndex.View view = index.view()) {
            assertThat(view.byVector("other", unit(1, 0), NONE, 10)).isEmpty();
        }
    }

    @Test
    void matches_record_termsOfThatRecordStrongestFirst() {
        index.apply(List.of(plain("a", "seal leak"), plain("b", "leak"), plain("c", "leak")), 1);
        try (SearchIndex.View view = index.view()) {
            assertThat(view.matches(ask("seal", "leak", "noise"), "a"))
                    .extracting(TermMatch::term)
                    .containsExactly("seal", "leak");
            assertThat(view.matches(ask("seal"), "b")).isEmpty();
            assertThat(view.matches(ask("seal"), "unknown")).isEmpty();
        }
    }

    @Test
    void matches_sum_isTheScoreOfTheHit() {
        index.apply(List.of(plain("a", "seal leak water pump"), plain("b", "leak pump"), plain("c", "pump")), 1);
        WeightedTerms terms = ask("seal", "leak", "pump");
        try (SearchIndex.View view = index.view()) {
            RawHit hit = view.byTerms(terms, NONE, 1).get(0);
            double sum = view.matches(terms, hit.recordId()).stream()
                    .mapToDouble(TermMatch::score)
                    .sum();
            assertThat(Math.abs(sum - hit.score())).isLessThan(1e-4);
        }
    }

    @Test
    void apply_changedOwner_replacesAllItsRecords() {
        index.apply(
                List.of(new IndexChange(
                        "case", List.of(record("1", "case", PLAIN, "leak"), record("2", "case", PLAIN, "drip")))),
                1);
        index.apply(List.of(new IndexChange("case", List.of(record("3", "case", PLAIN, "noise")), 7)), 2);
        assertThat(ids(ask("leak", "drip", "noise"))).containsExactly("3");
        try (SearchIndex.View view = index.view()) {
            assertThat(view.matches(ask("leak"), "1")).isEmpty();
            assertThat(view.revisions(RecordKind.CASE)).containsExactly(Map.entry("case", 7L));
        }
    }

    @Test
    void apply_noRecords_removesTheOwner() {
        index.apply(List.of(plain("a", "leak"), plain("b", "leak")), 1);
        index.apply(List.of(new IndexChange("a", List.of())), 2);
        assertThat(ids(ask("leak"))).containsExactly("b");
        try (SearchIndex.View view = index.view()) {
            assertThat(view.owners()).containsExactly("b");
            assertThat(view.count(NONE)).isEqualTo(1);
        }
    }

    @Test
    void apply_twoChangesOfAnOwnerAtOnce_theLaterWins() {
        index.apply(List.of(plain("a", "leak"), plain("b", "leak"), plain("a", "noise")), 1);
        index.apply(List.of(plain("b", "noise"), new IndexChange("b", List.of())), 2);
        assertThat(ids(ask("leak", "noise"))).containsExactly("a");
    }

    @Test
    void apply_again_leavesTheSameRecords() {
        index.apply(List.of(plain("a", "leak")), 1);
        index.apply(List.of(plain("a", "leak")), 1);
        assertThat(ids(ask("leak"))).containsExactly("a");
    }

    @Test
    void apply_revision_isThatOfTheNewestViewAndNeverGoesBack() {
        try (SearchIndex.View before = index.view()) {
            index.apply(List.of(plain("a", "leak")), 5);
            index.apply(List.of(), 6);
            assertThat(index.revision()).isEqualTo(6);
            assertThat(before.revision()).isZero();
            assertThat(before.byTerms(ask("leak"), NONE, 10)).isEmpty();
        }
        assertThatThrownBy(() -> index.apply(List.of(), 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void owners_manyOfTwoKinds_inOrder() {
        IndexRecord passage = new IndexRecord("p#1", "p", RecordKind.PASSAGE, PLAIN, Map.of(), Map.of());
        IndexRecord listed = new IndexRecord("m#1", "m", RecordKind.MANUAL_CASE, PLAIN, Map.of(), Map.of());
        index.apply(List.of(plain("c", "leak"), plain("a", "leak"), change(passage), change(listed)), 1);
        try (SearchIndex.View view = index.view()) {
            assertThat(view.owners()).containsExactly("a", "c", "m", "p");
            assertThat(view.revisions(RecordKind.PASSAGE)).containsOnlyKeys("p");
            assertThat(view.revisions(RecordKind.CASE)).containsOnlyKeys("a", "c", "m");
            assertThat(view.count(NONE.ofKind(RecordKind.CASE))).isEqualTo(2);
            assertThat(view.count(NONE.ofKind(RecordKind.MANUAL_CASE))).isEqualTo(1);
        }
    }

    @Test
    void rebuild_swapped_servesTheNewGenerationWithItsStamp() {
        index.apply(List.of(plain("old", "leak")), 3);
        try (SearchIndex.View before = index.view()) {
            try (SearchIndex.Rebuild rebuild = index.rebuild(STAMP)) {
                rebuild.apply(List.of(plain("new", "leak")), 2);
                assertThat(ids(ask("leak"))).containsExactly("old");
                rebuild.apply(List.of(plain("newer", "leak")), 4);
                rebuild.swap();
            }
            assertThat(index.stamp()).isEqualTo(STAMP);
            assertThat(index.revision()).isEqualTo(4);
            assertThat(ids(ask("leak"))).containsExactly("new", "newer");
            assertThat(before.byTerms(ask("leak"), NONE, 10))
                    .extracting(RawHit::recordId)
                    .containsExactly("old");
            try (SearchIndex.View after = index.view()) {
                assertThat(after.generation()).isNotEqualTo(before.generation());
            }
        }
        index.apply(List.of(plain("latest", "leak")), 5);
        assertThat(index.stamp()).isEqualTo(STAMP);
        assertThat(ids(ask("leak"))).containsExactly("latest", "new", "newer");
    }

    @Test
    void rebuild_closedWithoutSwap_leavesTheServingGeneration() {
        index.apply(List.of(plain("old", "leak")), 3);
        try (SearchIndex.Rebuild rebuild = index.rebuild(STAMP)) {
            rebuild.apply(List.of(plain("new", "leak")), 2);
            assertThatThrownBy(() -> index.rebuild(STAMP)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(index.stamp()).isNull();
        assertThat(ids(ask("leak"))).containsExactly("old");
        try (SearchIndex.Rebuild again = index.rebuild(STAMP)) {
            again.swap();
            assertThatThrownBy(() -> again.apply(List.of(), 9)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(index.revision()).isZero();
    }

    @Test
    void check_soundIndex_passes() {
        index.apply(List.of(plain("a", "leak"), change(withVector("v", PLAIN, 1, 0))), 1);
        index.check();
    }

    protected final List<String> ids(WeightedTerms terms) {
        return ids(terms, 100);
    }

    protected final List<String> ids(WeightedTerms terms, int k) {
        try (SearchIndex.View view = index.view()) {
            return view.byTerms(terms, NONE, k).stream().map(RawHit::recordId).toList();
        }
    }
}
