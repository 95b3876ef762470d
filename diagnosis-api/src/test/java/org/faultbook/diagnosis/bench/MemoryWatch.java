package org.faultbook.diagnosis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The highest memory of this process, looked at four times a second: heap used, direct buffers, RssAnon (Linux). */
final class MemoryWatch implements AutoCloseable {
    private static final long MEGABYTE = 1 << 20;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory-watch").factory());
    private long heap;
    private long direct;
    private long anonymous;

    MemoryWatch() {
        var unused = clock.scheduleAtFixedRate(this::look, 0, 250, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        heap = Math.max(
                heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        direct = Math.max(
                direct,
                ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().equals("direct"))
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum());
        anonymous = Math.max(anonymous, rssAnon());
    }

    private static long rssAnon() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith("RssAnon:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized String peaks() {
        return "heap %,d MB, direct %,d MB, RssAnon %,d MB"
                .formatted(heap / MEGABYTE, direct / MEGABYTE, anonymous / MEGABYTE);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
