package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EnginePoolTest {
    @Test
    void call_onAPlatformThread_whoeverAsks() throws Exception {
        try (EnginePool pool = new EnginePool(1, 1)) {
            var virtual = new boolean[] {true};
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            virtual[0] = pool.call(() -> Thread.currentThread().isVirtual());
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .join();
            assertThat(virtual[0]).isFalse();
        }
    }

    @Test
    void call_workThrows_itsOwnExceptionPasses() {
        try (EnginePool pool = new EnginePool(1, 1)) {
            assertThatThrownBy(() -> pool.call(() -> {
                        throw new IllegalArgumentException("wrong");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("wrong");
        }
    }

    @Test
    void call_queueFull_turnedAwayAtOnce() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        try (EnginePool pool = new EnginePool(1, 1)) {
            Thread worked = Thread.ofVirtual().start(() -> quietly(pool, running, release));
            running.await();
            Thread waits = Thread.ofVirtual().start(() -> quietly(pool, new CountDownLatch(1), release));
            while (pool.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> pool.call(() -> 1)).isInstanceOf(EnginePool.BusyException.class);
            release.countDown();
            worked.join();
            waits.join();
        }
    }

    private static void quietly(EnginePool pool, CountDownLatch running, CountDownLatch release) {
        try {
            pool.call(() -> {
                running.countDown();
                release.await();
                return 0;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
