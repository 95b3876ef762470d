package org.faultbook.kb.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OneAheadTest {
    private final List<Integer> ran = Collections.synchronizedList(new ArrayList<>());

    @Test
    void submit_manyTasks_runInTheirOrder() {
        try (OneAhead ahead = new OneAhead("test")) {
            IntStream.range(0, 100).forEach(i -> ahead.submit(() -> ran.add(i)));
            ahead.await();
        }
        assertThat(ran).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void submit_whileATaskRuns_callerGoesOn() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        try (OneAhead ahead = new OneAhead("test")) {
            ahead.submit(() -> {
                await(goOn);
                ran.add(1);
            });
            assertThat(ran).isEmpty();
            goOn.countDown();
            ahead.await();
        }
        assertThat(ran).containsExactly(1);
    }

    @Test
    void submit_afterATaskThatFailed_throwsItsExceptionAndBeginsNothing() {
        try (OneAhead ahead = new OneAhead("test")) {
            ahead.submit(() -> {
                throw new IllegalStateException("disk full");
            });
            assertThatThrownBy(() -> ahead.submit(() -> ran.add(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("disk full");
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void close_whileATaskRuns_letsItEnd() {
        try (OneAhead ahead = new OneAhead("test")) {
            ahead.submit(() -> ran.add(1));
        }
        assertThat(ran).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
