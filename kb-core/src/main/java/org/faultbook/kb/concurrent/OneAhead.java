package org.faultbook.kb.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Runs one task at a time in another thread, in the order they come, while the caller makes the next one ready. A task that
 * fails fails the caller's next call with its own exception, and none is begun behind it.
 */
public final class OneAhead implements AutoCloseable {
    private final ExecutorService thread;
    private @Nullable Future<?> running;

    /** @param name of the thread */
    public OneAhead(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon(true).factory());
    }

    /** Waits for the task before. */
    public void submit(Runnable task) {
        await();
        running = thread.submit(task);
    }

    /** Waits until nothing runs. */
    public void await() {
        Future<?> task = running;
        running = null;
        if (task != null) {
            Together.result(task);
        }
    }

    /** Lets the running task end. */
    @Override
    public void close() {
        thread.close();
    }
}
