package org.faultbook.diagnosis.home;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something again and again beside everything else, on a thread of its own; what fails is logged and tried again. */
public final class Follower implements AutoCloseable {
    private final ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param first time until the first run
     * @param pause from the end of a run to the next
     */
    public Follower(String name, Duration first, Duration pause, Runnable work) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        var unused = thread.scheduleWithFixedDelay(
                () -> attempt(name, work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            System.getLogger(Follower.class.getName()).log(System.Logger.Level.WARNING, name + " failed", e);
        }
    }

    /** Lets a running turn end, up to ten seconds: an interrupt closes the files that it writes under its hands. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
