package org.faultbook.kb.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.port.TestRecords.PLAIN;
import static org.faultbook.kb.port.TestRecords.ask;
import static org.faultbook.kb.port.TestRecords.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.indexing.IndexDifference.Kind;
import org.faultbook.kb.memory.MemorySearchIndex;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.SearchFilter;
import org.junit.jupiter.api.Test;

class IndexFollowerTest {
    private static final IndexStamp STAMP = new IndexStamp(Map.of("analyzer", "1"));

    private final TinyStore tiny = new TinyStore();
    private final SearchIndex index = new MemorySearchIndex();
    private final IndexFollower follower = new IndexFollower(tiny.asStore(), index, IndexFollowerTest::records, 3);

    @Test
    void follow_newIndex_takesInAllCasesUnderTheWantedStamp() {
        for (int i = 0; i < 10; i++) {
            tiny.put("c" + i, "leak");
        }
        assertThat(follower.follow(STAMP)).isEqualTo(10);
        assertThat(index.stamp()).isEqualTo(STAMP);
        assertThat(index.revision()).isEqualTo(10);
        assertThat(found("leak")).hasSize(10);
        assertThat(follower.follow(STAMP)).isZero();
    }

    @Test
    void pull_changesAndRemovals_appear() {
        tiny.put("a", "leak");
        tiny.put("b", "leak");
        follower.follow(STAMP);
        tiny.put("a", "noise");
        tiny.remove("b");
        tiny.put("c", "leak");
        assertThat(follower.pull()).isEqualTo(3);
        assertThat(found("leak")).containsExactly("c#1");
        assertThat(found("noise")).containsExactly("a#1");
        assertThat(follower.verify()).isEmpty();
    }

    @Test
    void pull_oneTransactionOverSeveralPages_isTakenWhole() {
        follower.follow(STAMP);
        tiny.put("a", "leak");
        tiny.putAll(List.of("b", "c", "d", "e", "f", "g", "h"), "leak");
        tiny.put("i", "leak");
        assertThat(follower.pull()).isEqualTo(9);
        assertThat(found("leak")).hasSize(9);
        assertThat(index.revision()).isEqualTo(3);
    }

    @Test
    void pull_interrupted_goesOnWhereItWas() {
        follower.follow(STAMP);
        for (int i = 0; i < 9; i++) {
            tiny.put("c" + i, "leak");
        }
        List<Integer> pages = new ArrayList<>();
        IndexFollower failing = new IndexFollower(
                tiny.asStore(),
                index,
                cases -> {
                    pages.add(cases.size());
                    if (pages.size() == 2) {
                        throw new IllegalStateException("no model");
                    }
                    return records(cases);
                },
                3);
        assertThatThrownBy(failing::pull).hasMessage("no model");
        assertThat(index.revision()).isPositive().isLessThan(9);
        int before = found("leak").size();
        assertThat(failing.pull()).isEqualTo(9 - before);
        assertThat(follower.verify()).isEmpty();
    }

    @Test
    void follow_otherStamp_rebuilds() {
        tiny.put("a", "leak");
        follower.follow(STAMP);
        String generation = generation();
        IndexStamp newer = new IndexStamp(Map.of("analyzer", "2"));
        assertThat(follower.follow(newer)).isEqualTo(1);
        assertThat(index.stamp()).isEqualTo(newer);
        assertThat(generation()).isNotEqualTo(generation);
    }

    @Test
    void follow_storeRestoredFromBackup_rebuilds() {
        tiny.put("a", "leak");
        tiny.put("b", "leak");
        follower.follow(STAMP);
        tiny.cases.remove("b");
        tiny.changes.remove("b");
        tiny.revision = 1;
        assertThat(follower.follow(STAMP)).isEqualTo(1);
        assertThat(found("leak")).containsExactly("a#1");
        assertThat(index.revision()).isEqualTo(1);
    }

    @Test
    void rebuild_caseChangedMeanwhile_isPulledAfterTheSwap() {
        tiny.put("a", "leak");
        tiny.put("b", "leak");
        List<Integer> calls = new ArrayList<>();
        IndexFollower busy = new IndexFollower(
                tiny.asStore(),
                index,
                cases -> {
                    if (calls.isEmpty()) {
                        tiny.put("a", "noise");
                        tiny.remove("b");
                    }
                    calls.add(cases.size());
                    return records(cases);
                },
                3);
        busy.rebuild(STAMP);
        assertThat(found("leak")).isEmpty();
        assertThat(found("noise")).containsExactly("a#1");
        assertThat(busy.verify()).isEmpty();
    }

    @Test
    void rebuild_failing_leavesTheServingGeneration() {
        tiny.put("a", "leak");
        follower.follow(STAMP);
        IndexFollower failing = new IndexFollower(
                tiny.asStore(),
                index,
                cases -> {
                    throw new IllegalStateException("no model");
                },
                3);
        assertThatThrownBy(() -> failing.rebuild(new IndexStamp(Map.of("analyzer", "2"))))
                .hasMessage("no model");
        assertThat(index.stamp()).isEqualTo(STAMP);
        assertThat(found("leak")).containsExactly("a#1");
        assertThat(follower.rebuild(STAMP)).isEqualTo(1);
    }

    @Test
    void verify_indexThatDiffers_namesEachDifference() {
        for (String id : List.of("same", "missing", "outdated", "silent")) {
            tiny.put(id, id.equals("silent") ? "unsaid" : "leak");
        }
        follower.follow(STAMP);
        index.apply(
                List.of(
                        new IndexChange("missing", List.of()),
                        new IndexChange("outdated", List.of(record("outdated#1", "outdated", PLAIN, "drip")), 1),
                        new IndexChange("unknown", List.of(record("unknown#1", "unknown", PLAIN, "drip")), 2)),
                index.revision());
        assertThat(follower.verify())
                .extracting(IndexDifference::owner, IndexDifference::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("missing", Kind.MISSING),
                        org.assertj.core.groups.Tuple.tuple("outdated", Kind.OUTDATED),
                        org.assertj.core.groups.Tuple.tuple("unknown", Kind.UNKNOWN));
        assertThat(follower.verify().get(1).text()).contains("outdated", "revision 3", "at 1");
        tiny.put("later", "leak");
        tiny.remove("same");
        assertThat(follower.verify()).hasSize(3);
    }

    /** One record a case, none where there is nothing to say. */
    private static List<IndexRecord> records(List<FaultCase> cases) {
        return cases.stream()
                .filter(stored -> !stored.symptoms().get(0).text().equals("unsaid"))
                .map(stored -> record(
                        stored.id() + "#1",
                        stored.id(),
                        PLAIN,
                        stored.symptoms().get(0).text()))
                .toList();
    }

    private List<String> found(String word) {
        try (SearchIndex.View view = index.view()) {
            return view.byTerms(ask(word), SearchFilter.NONE, 100).stream()
                    .map(RawHit::recordId)
                    .toList();
        }
    }

    private String generation() {
        try (SearchIndex.View view = index.view()) {
            return view.generation();
        }
    }
}
