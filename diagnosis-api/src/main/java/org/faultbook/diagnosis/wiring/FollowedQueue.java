package org.faultbook.diagnosis.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Follower;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.Taxonomy;

/** The review queue of a home, which follows the store beside everything else: the first reading of a large one takes a while. */
final class FollowedQueue implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Once<ReviewQueue> queue;
    private final Once<Follower> following;

    FollowedQueue(
            Supplier<Store> store,
            Function<FaultCase, Collection<FaultCase>> alike,
            Supplier<Taxonomy> taxonomy,
            Clock clock) {
        queue = new Once<>(() -> new ReviewQueue(
                store.get(),
                new LevelOne(),
                alike,
                ToolkitFactory.likeFaults(taxonomy.get(), ShippedContent.lexicon()),
                clock));
        following = new Once<>(() -> new Follower(
                "review-queue", Duration.ZERO, PAUSE, () -> queue.get().follow()));
    }

    /** As the store is now. */
    ReviewQueue now() {
        queue.get().follow();
        return queue.get();
    }

    void start() {
        following.get();
    }

    @Override
    public void close() {
        following.ifMade(Follower::close);
    }
}
