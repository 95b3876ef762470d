package org.faultbook.indexer.document.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.faultbook.indexer.document.PageProblem;
import org.jspecify.annotations.Nullable;

/** Ends a reading process that takes too long or too much memory, on a thread of its own. */
final class Watch implements AutoCloseable {
    private static final long STEP_MILLIS = 100;
    private static final int PATIENCE = 5;

    private final Process process;
    private final Limits limits;
    private final long end;
    private final Path status;
    private volatile long lastNanos = System.nanoTime();
    private volatile long lastCpuNanos;
    private volatile int page;
    private volatile int of;
    private volatile boolean paged;
    private volatile @Nullable PageProblem ended;
    private volatile boolean closed;

    /** @param end of the whole document, in the time of {@link System#nanoTime} */
    Watch(Process process, Limits limits, long end) {
        this.process = process;
        this.limits = limits;
        this.end = end;
        status = Path.of("/proc/" + process.pid() + "/status");
        Thread.ofPlatform().daemon().name("reading watch").start(this::run);
    }

    void done(int pageDone, int pages) {
        page = pageDone;
        of = pages;
        lastCpuNanos = cpuNanos();
        lastNanos = System.nanoTime();
    }

    /** Says that the file has pages: what is at work before one is done is the first. */
    void paged() {
        paged = true;
    }

    /** The page at work: the one after the last done; 0 where there is none. */
    int atWork() {
        return page < of || paged && of == 0 ? page + 1 : 0;
    }

    /** Why the process was ended, null where it was not. */
    @Nullable
    PageProblem ended() {
        return ended;
    }

    private void run() {
        while (!closed && process.isAlive()) {
            long now = System.nanoTime();
            if (now - end > 0) {
                end(Reasons.documentTooSlow(limits));
            } else if (isStuck(now)) {
                end(Reasons.tooSlow(atWork(), limits));
            } else if (megabytes() > limits.memoryMegabytes()) {
                end(Reasons.tooMuchMemory(atWork(), limits));
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A page has its time of work; on a machine that gives it none it has some times that before it counts as stuck. */
    private boolean isStuck(long now) {
        long nanos = now - lastNanos;
        long limit = limits.page().toNanos();
        if (nanos <= limit) {
            return false;
        }
        long worked = cpuNanos();
        return worked < 0 || worked - lastCpuNanos > limit || nanos > PATIENCE * limit;
    }

    /** Work that the process has done, -1 where the system does not tell. */
    private long cpuNanos() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(-1L);
    }

    private void end(PageProblem why) {
        ended = why;
        process.destroyForcibly();
    }

    /** Memory that the process has in use, 0 where the system does not tell. */
    private long megabytes() {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
                }
            }
        } catch (IOException | RuntimeException e) {
            return 0;
        }
        return 0;
    }

    @Override
    public void close() {
        closed = true;
    }
}
