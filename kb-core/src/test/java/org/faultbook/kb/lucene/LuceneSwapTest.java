package org.faultbook.kb.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.port.TestRecords.PLAIN;
import static org.faultbook.kb.port.TestRecords.ask;
import static org.faultbook.kb.port.TestRecords.plain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.TestRecords;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swaps under load: each view answers from one generation only, and old generations go when nobody looks any more. */
class LuceneSwapTest {
    private static final int SWAPS = 20;

    @TempDir
    Path folder;

    @Test
    void swap_twentyTimesWhileTwoThreadsAsk_noFailureAndNoMixedGeneration() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            index.apply(generation(0), 0);
            List<Future<?>> askers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                askers.add(threads.submit(() -> {
                    while (!done.get()) {
                        askAll(index);
                        asked.incrementAndGet();
                    }
                }));
            }
            try {
                for (int swap = 1; swap <= SWAPS; swap++) {
                    try (SearchIndex.Rebuild rebuild = index.rebuild(new IndexStamp(Map.of("n", "" + swap)))) {
                        rebuild.apply(generation(swap), swap);
                        rebuild.swap();
                    }
                }
            } finally {
                done.set(true);
            }
            for (Future<?> asker : askers) {
                asker.get();
            }
            assertThat(asked.get()).isGreaterThan(SWAPS / 4);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void apply_whileAViewIsOpen_viewStaysAtItsRevision() {
        try (SearchIndex index = LuceneSearchIndex.openForWriting(folder)) {
            index.apply(generation(1), 1);
            try (SearchIndex.View view = index.view()) {
                for (int i = 2; i < 12; i++) {
                    index.apply(generation(i), i);
                    assertThat(view.byTerms(ask("g1"), SearchFilter.NONE, 100)).hasSize(30);
                    assertThat(view.byTerms(ask("g" + i), SearchFilter.NONE, 100))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void close_whileAViewIsOpen_viewStillAnswers() {
        SearchIndex index = LuceneSearchIndex.openForWriting(folder);
        index.apply(List.of(plain("a", "leak")), 1);
        SearchIndex.View view = index.view();
        index.close();
        assertThat(view.byTerms(ask("leak"), SearchFilter.NONE, 10)).hasSize(1);
        view.close();
        try (SearchIndex again = LuceneSearchIndex.openForWriting(folder)) {
            assertThat(again.revision()).isEqualTo(1);
        }
    }

    /** Every record of generation n says so in its tokens and its id. */
    private static List<IndexChange> generation(int n) {
        List<IndexChange> changes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String owner = "case" + i;
            changes.add(new IndexChange(
                    owner,
                    List.of(new IndexRecord(
                            owner + "@" + n,
                            owner,
                            RecordKind.CASE,
                            PLAIN,
                            Map.of(TestRecords.WORDS, List.of("leak", "g" + n)),
                            Map.of(TestRecords.MODEL, TestRecords.unit(1, i)))),
                    n));
        }
        return changes;
    }

    private static void askAll(SearchIndex index) {
        try (SearchIndex.View view = index.view()) {
            String mark = "@" + view.revision();
            List<RawHit> hits = new ArrayList<>(view.byTerms(ask("leak"), SearchFilter.NONE, 100));
            hits.addAll(view.byVector(TestRecords.MODEL, TestRecords.unit(1, 1), SearchFilter.ANSWERING, 100));
            assertThat(hits).hasSize(60).allMatch(hit -> hit.recordId().endsWith(mark));
            assertThat(view.owners()).hasSize(30);
        }
    }
}
