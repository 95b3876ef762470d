package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.leak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link Store} does with transactions and revisions. */
public abstract class StoreContract {
    /** Threads of our own: the common pool may have a single one. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private String take(String number, String cause) {
        SampleTickets sample = leak(number, 1);
        store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
        CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, cause, List.of());
        return store().cases().join(sample.contribution(key, 1), CHANGE);
    }

    private List<CaseChange> changes() {
        return store().cases().changesSince(0, 10_000);
    }

    @Test
    void revision_emptyStore_isZero() {
        assertThat(store().revision()).isZero();
        assertThat(changes()).isEmpty();
        store().check();
    }

    @Test
    void transact_failing_leavesNoTrace() {
        take("WX-1", "seal worn");
        long revision = store().revision();
        List<CaseChange> before = changes();
        assertThatThrownBy(() -> store().transact(() -> {
                    take("WX-2", "seal worn");
                    take("WX-3", "bearing dry");
                    throw new IllegalStateException("row 3 is bad");
                }))
                .hasMessage("row 3 is bad");
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(changes()).isEqualTo(before);
        assertThat(store().sources().count()).isEqualTo(1);
        store().check();
    }

    @Test
    void transact_innerWorkFails_outerKeepsTheRest() {
        store().transact(() -> {
            take("WX-1", "seal worn");
            assertThatThrownBy(() -> store().transact(() -> {
                        take("WX-2", "seal worn");
                        throw new IllegalStateException("bad row");
                    }))
                    .hasMessage("bad row");
            take("WX-3", "seal worn");
            return true;
        });
        assertThat(store().sources().count()).isEqualTo(2);
        assertThat(store().cases().find(changes().getFirst().caseId()))
                .hasValueSatisfying(c -> assertThat(c.seenInTickets()).isEqualTo(2));
        store().check();
    }

    @Test
    void transact_ownWrites_areSeenInsideOnly() throws Exception {
        store().transact(() -> {
            String id = take("WX-1", "seal worn");
            assertThat(store().cases().find(id)).isPresent();
            boolean seenOutside = CompletableFuture.supplyAsync(
                            () -> store().cases().find(id).isPresent())
                    .join();
            assertThat(seenOutside).isFalse();
            return true;
        });
        assertThat(store().cases().count()).isEqualTo(1);
    }

    @Test
    void revision_eachTouchedCase_getsItsOwnAndTheLatestOnly() {
        String seal = take("WX-1", "seal worn");
        String bearing = take("WX-2", "bearing dry");
        take("WX-3", "seal worn");
        assertThat(changes()).extracting(CaseChange::caseId).containsExactly(bearing, seal);
        assertThat(changes())
                .extracting(CaseChange::revision)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(changes().getLast().revision()).isEqualTo(store().revision());
        assertThat(store().cases().changesSince(changes().getFirst().revision(), 10))
                .hasSize(1);
        assertThat(store().cases().changesSince(0, 1))
                .extracting(CaseChange::caseId)
                .containsExactly(bearing);
    }

    @Test
    void revision_writersFinishingOutOfOrder_neverLeaveAGap() throws Exception {
        CountDownLatch firstHasWritten = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<?> first = CompletableFuture.runAsync(
                () -> store().transact(() -> {
                    take("WX-1", "seal worn");
                    firstHasWritten.countDown();
                    return await(mayCommit);
                }),
                threads);
        assertThat(firstHasWritten.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<?> second = CompletableFuture.runAsync(() -> take("WX-2", "bearing dry"), threads);
        // The second writer has all it needs but the first one's revision: nothing of either may show yet.
        Thread.sleep(50);
        assertThat(second).isNotDone();
        assertThat(store().revision()).isZero();
        assertThat(changes()).isEmpty();
        mayCommit.countDown();
        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);
        assertThat(changes()).extracting(CaseChange::revision).containsExactly(1L, 2L);
    }

    @Test
    void revision_manyWriters_followerSeesEveryCase() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Set<String> followed = new HashSet<>();
        CompletableFuture<?> follower = CompletableFuture.runAsync(
                () -> {
                    long seen = 0;
                    boolean last;
                    do {
                        last = done.get();
                        for (CaseChange change : store().cases().changesSince(seen, 3)) {
                            assertThat(change.revision()).isGreaterThan(seen);
                            seen = change.revision();
                            followed.add(change.caseId());
                            last = false;
                        }
                    } while (!last);
                },
                threads);
        List<CompletableFuture<?>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            int writer = w;
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 25; i++) {
                            take("WX-" + writer + "-" + i, "cause " + writer + "-" + i % 20);
                        }
                    },
                    threads));
        }
        for (CompletableFuture<?> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }
        done.set(true);
        follower.get(60, TimeUnit.SECONDS);
        assertThat(followed).hasSize(80);
        store().check();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
