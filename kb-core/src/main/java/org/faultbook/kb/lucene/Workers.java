package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Lets other cores help with one question. The asking thread takes every part that nobody has begun, so a question
 * never waits for a free helper.
 */
final class Workers implements AutoCloseable {
    private final int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final ExecutorService helpers = Executors.newFixedThreadPool(
            Math.max(1, cores - 1),
            Thread.ofPlatform().name("search-", 1).daemon(true).factory());

    int cores() {
        return cores;
    }

    /** The results of all parts, in their order. */
    <T> List<T> all(List<? extends Callable<T>> parts) throws IOException {
        List<FutureTask<T>> tasks = new ArrayList<>(parts.size());
        parts.forEach(part -> tasks.add(new FutureTask<>(part)));
        if (cores > 1) {
            // The last parts go to the helpers first; the asking thread begins at the other end.
            for (int i = tasks.size() - 1; i > 0; i--) {
                offer(tasks.get(i));
            }
        }
        tasks.forEach(FutureTask::run);
        List<T> results = new ArrayList<>(tasks.size());
        for (FutureTask<T> task : tasks) {
            results.add(result(task));
        }
        return results;
    }

    private void offer(Runnable task) {
        try {
            helpers.execute(task);
        } catch (RejectedExecutionException e) {
            // The index is being closed while a view is still in use: the asking thread does it all.
            return;
        }
    }

    private static <T> T result(FutureTask<T> task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // The part ends within milliseconds; the interrupt is kept for the caller.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException thrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
