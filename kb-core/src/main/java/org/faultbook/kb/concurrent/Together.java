package org.faultbook.kb.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the parts of one question at the same time, on a bounded pool of platform threads that all questions share. The
 * asking thread takes every part that nobody has begun, so a question never waits for a free thread; idle threads end.
 */
public final class Together {
    private static final int THREADS = Math.max(2, 2 * Runtime.getRuntime().availableProcessors());
    private static final ThreadPoolExecutor HELPERS = helpers();

    private Together() {}

    /**
     * The results of all parts, in their order. The first parts are begun first; the asking thread begins with the last.
     * A part that fails fails the whole with its own exception.
     */
    public static <T> List<T> all(List<? extends Callable<T>> parts) {
        List<FutureTask<T>> tasks = new ArrayList<>(parts.size());
        parts.forEach(part -> tasks.add(new FutureTask<>(part)));
        for (int i = 0; i < tasks.size() - 1; i++) {
            HELPERS.execute(tasks.get(i));
        }
        for (int i = tasks.size() - 1; i >= 0; i--) {
            tasks.get(i).run();
        }
        List<T> results = new ArrayList<>(tasks.size());
        for (FutureTask<T> task : tasks) {
            results.add(result(task));
        }
        return results;
    }

    /** Waits; what the task threw is thrown. */
    static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a part of the work");
        }
    }

    private static ThreadPoolExecutor helpers() {
        ThreadPoolExecutor helpers = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("ask-", 1).daemon(true).factory());
        helpers.allowCoreThreadTimeOut(true);
        return helpers;
    }
}
