package org.faultbook.diagnosis.wiring;

import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.Store;

/** The review queue of a home, which follows the store beside everything else: the first reading of a large one takes a while. */
final class FollowedQueue implements AutoCloseable {
    private static final long FOLLOW_SECONDS = 1;

    private final Once<ReviewQueue> queue;
    private final Once<ScheduledExecutorService> following =
            new Once<>(() -> Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("review-queue").factory()));

    FollowedQueue(Supplier<Store> store, Function<FaultCase, Collection<FaultCase>> alike, Clock clock) {
        queue = new Once<>(() -> new ReviewQueue(store.get(), new LevelOne(), alike, clock));
    }

    /** As the store is now. */
    ReviewQueue now() {
        queue.get().follow();
        return queue.get();
    }

    void start() {
        var unused =
                following.get().scheduleWithFixedDelay(this::followIfPossible, 0, FOLLOW_SECONDS, TimeUnit.SECONDS);
    }

    private void followIfPossible() {
        try {
            queue.get().follow();
        } catch (RuntimeException e) {
            System.getLogger(FollowedQueue.class.getName())
                    .log(System.Logger.Level.WARNING, "the review queue cannot follow the store", e);
        }
    }

    @Override
    public void close() {
        following.ifMade(ScheduledExecutorService::shutdownNow);
    }
}
