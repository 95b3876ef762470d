package org.faultbook.kb.ppocr;

/**
 * How pictures are read.
 *
 * @param threads inside one run; one picture is read at a time
 * @param longestSide larger pictures are scaled down to it, in pixels; at least {@code searchSide}
 * @param searchSide text is looked for with the longer side scaled down to it, in pixels; at least 320
 * @param leastConfidence lines below are left out, 0 to 1
 */
public record PpOcrSettings(int threads, int longestSide, int searchSide, double leastConfidence) {
    public PpOcrSettings {
        if (threads < 1 || searchSide < 320 || longestSide < searchSide) {
            throw new IllegalArgumentException(
                    "threads from 1, sides from 320: " + threads + ", " + searchSide + ", " + longestSide);
        }
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException("a confidence is between 0 and 1: " + leastConfidence);
        }
    }

    /** All cores, which beyond four bring little to one picture. */
    public static PpOcrSettings ofMachine() {
        return new PpOcrSettings(Math.min(4, Runtime.getRuntime().availableProcessors()), 4096, 1600, 0.5);
    }
}
