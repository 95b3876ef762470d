package org.faultbook.diagnosis.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Platform threads for work that ends in native code. ONNX Runtime and SQLite pin the carrier of a virtual thread, so
 * the virtual threads that serve requests hand such work over and wait. A full queue turns requests away at once instead
 * of answering all of them too late.
 */
final class EnginePool implements AutoCloseable {
    private final ThreadPoolExecutor pool;

    /** @param waiting requests that may wait beside the {@code threads} that are worked on */
    EnginePool(int threads, int waiting) {
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("engine-", 1).factory());
    }

    /** Too many requests wait already. */
    static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The work's own exception passes through; {@link BusyException} where the queue is full. */
    <T> T call(Callable<T> work) throws Exception {
        Future<T> result;
        try {
            result = pool.submit(work);
        } catch (RejectedExecutionException e) {
            throw new BusyException();
        }
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    int waiting() {
        return pool.getQueue().size();
    }

    /** Lets running work end, up to ten seconds. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
