package org.faultbook.diagnosis.bench;

import java.util.concurrent.CompletableFuture;

/** Reads so many bytes of main memory with two threads, adding them up: the least that a scan of them takes. */
final class MemoryReading {
    /** Several times the caches. */
    private static final int BYTES = 512 << 20;

    private final long[] words = new long[BYTES / Long.BYTES];
    private final int each;
    private int at;

    MemoryReading(long bytes) {
        this.each = (int) Math.min(bytes / Long.BYTES, words.length / 2);
        java.util.Arrays.setAll(words, i -> i);
    }

    /** Each call reads another part. */
    long read() {
        int from = at + each > words.length ? 0 : at;
        at = from + each;
        int middle = from + each / 2;
        CompletableFuture<Long> half = CompletableFuture.supplyAsync(() -> sum(from, middle));
        return sum(middle, from + each) + half.join();
    }

    private long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += words[i];
        }
        return sum;
    }
}
