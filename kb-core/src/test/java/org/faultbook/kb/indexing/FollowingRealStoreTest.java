package org.faultbook.kb.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.leak;
import static org.faultbook.kb.port.TestRecords.PLAIN;
import static org.faultbook.kb.port.TestRecords.ask;
import static org.faultbook.kb.port.TestRecords.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.port.CurationStore;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.sqlite.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk follows the store on disk. */
class FollowingRealStoreTest {
    private static final IndexStamp STAMP = new IndexStamp(Map.of("analyzer", "1"));

    @TempDir
    Path home = Path.of("");

    private Store store;

    @BeforeEach
    void openStore() {
        Clock year = Clock.fixed(SampleTickets.START.plus(Duration.ofDays(365)), ZoneOffset.UTC);
        store = SqliteStore.open(home.resolve("faultbook.db"), SampleTickets.KEY, year);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void follow_ticketsJoinAndLeave_indexEqualsStoreAfterEachReopening() {
        String seal = take("WX-1", "seal");
        take("WX-2", "bearing");
        assertThat(follow()).containsExactlyInAnyOrder("seal", "bearing");
        take("WX-3", "impeller");
        store.cases().withdraw(leak("WX-2", 1).key(), CHANGE);
        assertThat(follow()).containsExactlyInAnyOrder("seal", "impeller");
        assertThat(store.cases().find(seal)).isPresent();
    }

    @Test
    void follow_damagedIndex_isDiscardedAndRebuiltFromTheStore() throws Exception {
        take("WX-1", "seal");
        follow();
        Files.writeString(home.resolve("index/CURRENT"), "gen-77");
        assertThat(follow()).containsExactly("seal");
    }

    @Test
    void follow_mergeSplitAndUndo_recordsAreThoseOfTheCasesThatAnswer() {
        String seal = take("WX-1", "seal");
        take("WX-2", "seal");
        String gasket = take("WX-3", "gasket");
        assertThat(owners("gasket")).containsExactly(gasket);
        CurationStore acts = store.curation();
        CurationAct merge = acts.merge(new SeenCase(gasket, 1), new SeenCase(seal, 1), CHANGE);
        assertThat(owners("gasket")).containsExactly(seal);
        assertThat(owners("any")).containsExactly(seal, seal);
        CurationAct split =
                acts.split(new SeenCase(seal, 1), List.of(leak("WX-2", 1).key()), CHANGE);
        assertThat(owners("any")).containsExactlyInAnyOrder(seal, seal, split.last());
        acts.undo(split.id(), CHANGE);
        acts.undo(merge.id(), CHANGE);
        assertThat(owners("gasket")).containsExactly(gasket);
        assertThat(owners("any")).containsExactlyInAnyOrder(seal, gasket);
    }

    /** The owners of the records that the followed index finds for a word, one for each record. */
    private List<String> owners(String word) {
        try (SearchIndex index = open(home.resolve("index"))) {
            IndexFollower follower = new IndexFollower(store, index, FollowingRealStoreTest::ofSymptoms);
            follower.follow(STAMP);
            assertThat(follower.verify()).isEmpty();
            try (SearchIndex.View view = index.view()) {
                return view.byTerms(ask(word), SearchFilter.NONE, 100).stream()
                        .map(RawHit::owner)
                        .toList();
            }
        }
    }

    private static List<IndexRecord> ofSymptoms(List<FaultCase> cases) {
        List<IndexRecord> records = new ArrayList<>();
        for (FaultCase stored : cases) {
            for (Symptom symptom : stored.symptoms()) {
                String id = stored.id() + "#" + symptom.text();
                records.add(record(id, stored.id(), PLAIN, "any " + symptom.text()));
            }
        }
        return records;
    }

    /** Opens the index as a starting process does, follows, verifies, and tells the causes of all cases in it. */
    private List<String> follow() {
        Path folder = home.resolve("index");
        try (SearchIndex index = open(folder)) {
            IndexFollower follower = new IndexFollower(store, index, FollowingRealStoreTest::records);
            follower.follow(STAMP);
            assertThat(follower.verify()).isEmpty();
            assertThat(index.revision()).isEqualTo(store.revision());
            index.check();
            try (SearchIndex.View view = index.view()) {
                return view.byTerms(ask("any"), SearchFilter.NONE, 100).stream()
                        .map(RawHit::owner)
                        .map(id -> store.cases().find(id).orElseThrow().causeKey())
                        .toList();
            }
        }
    }

    private static SearchIndex open(Path folder) {
        try {
            return LuceneSearchIndex.openForWriting(folder);
        } catch (StoreException e) {
            assertThat(e.reason()).isEqualTo(StoreException.Reason.CORRUPT);
            LuceneSearchIndex.discard(folder);
            return LuceneSearchIndex.openForWriting(folder);
        }
    }

    private static List<IndexRecord> records(List<FaultCase> cases) {
        return cases.stream()
                .map(stored -> record(stored.id() + "#1", stored.id(), PLAIN, "any"))
                .toList();
    }

    private String take(String number, String cause) {
        SampleTickets sample = leak(number, 1).withSymptom(cause);
        store.sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
        CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, cause, List.of());
        return store.cases().join(sample.contribution(key, 1), CHANGE);
    }
}
