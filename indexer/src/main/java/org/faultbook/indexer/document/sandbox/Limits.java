package org.faultbook.indexer.document.sandbox;

import java.time.Duration;

/**
 * What reading one file may cost.
 *
 * @param fileBytes the largest file
 * @param heapMegabytes Java memory of the reading process
 * @param memoryMegabytes all memory of it, that of native libraries included, where the system tells it
 * @param pages the most
 * @param document the longest time for the whole file
 * @param page the longest time of work without a page done, and a fifth of the longest time that passes; of a format
 *     without pages for the whole file
 * @param outputBytes the most that a file may be read into
 * @param outputPerByte the same for each byte of the file, beyond what any file may
 * @param blocks the most
 * @param pictureSide the longest side of a picture in pixels
 * @param picturePixels the most pixels of a picture
 * @param retries how many pages may be passed over because they hang or fill the memory
 */
public record Limits(
        long fileBytes,
        int heapMegabytes,
        int memoryMegabytes,
        int pages,
        Duration document,
        Duration page,
        long outputBytes,
        int outputPerByte,
        int blocks,
        int pictureSide,
        long picturePixels,
        int retries) {
    public static final Limits DEFAULT = new Limits(
            200L << 20,
            512,
            1_600,
            5_000,
            Duration.ofMinutes(30),
            Duration.ofSeconds(60),
            128L << 20,
            300,
            500_000,
            16_000,
            60_000_000,
            3);

    public Limits {
        boolean positive = fileBytes > 0
                && heapMegabytes > 0
                && memoryMegabytes >= heapMegabytes
                && pages > 0
                && document.isPositive()
                && page.isPositive()
                && outputBytes > 0
                && outputPerByte > 0
                && blocks > 0
                && pictureSide > 0
                && picturePixels > 0
                && retries >= 0;
        if (!positive) {
            throw new IllegalArgumentException("limits are positive, and all memory is not below the heap's");
        }
    }

    /** What a file of so many bytes may be read into. */
    long output(long file) {
        long base = 4L << 20;
        return Math.min(outputBytes, base + file * outputPerByte);
    }
}
