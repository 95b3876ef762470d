package org.faultbook.diagnosis.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FollowerTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @Test
    void close_inTheMiddleOfATurn_letsItEndUndisturbed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Follower follower = new Follower("turn", Duration.ZERO, AT_ONCE, () -> {
            begun.countDown();
            try {
                mayEnd.await();
                ended.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
        Thread closing = Thread.ofPlatform().start(follower::close);
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        closing.join();
        assertThat(ended).hasValue(1);
    }

    @Test
    void turnThatFails_isTriedAgain() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(3);
        try (Follower follower = new Follower("fails", Duration.ZERO, AT_ONCE, () -> {
            turns.countDown();
            throw new IllegalStateException("of this test");
        })) {
            assertThat(follower).isNotNull();
            turns.await();
        }
    }
}
