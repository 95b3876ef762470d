package org.faultbook.kb.ppocr;

import java.util.Arrays;

/** Scales down row by row: a pixel is the mean over all whose middle falls into it, so thin strokes grey but stay. */
final class AreaMean {
    private final int[] columnOf;
    private final int fromHeight;
    private final int toWidth;
    private final int toHeight;
    private final int[] target;
    private final long[] sums;
    private final int[] counts;
    private int open;

    AreaMean(int fromWidth, int fromHeight, int toWidth, int toHeight, int[] target) {
        this.fromHeight = fromHeight;
        this.toWidth = toWidth;
        this.toHeight = toHeight;
        this.target = target;
        this.sums = new long[toWidth * 3];
        this.counts = new int[toWidth];
        this.columnOf = new int[fromWidth];
        for (int x = 0; x < fromWidth; x++) {
            columnOf[x] = (int) ((2L * x + 1) * toWidth / (2L * fromWidth));
        }
    }

    /** Takes the next row; rows come in order, all of them. */
    void row(int y, int[] row) {
        int into = (int) ((2L * y + 1) * toHeight / (2L * fromHeight));
        if (into != open) {
            flush();
            open = into;
        }
        for (int x = 0; x < row.length; x++) {
            int column = columnOf[x];
            int pixel = row[x];
            sums[column * 3] += pixel >> 16 & 255;
            sums[column * 3 + 1] += pixel >> 8 & 255;
            sums[column * 3 + 2] += pixel & 255;
            counts[column]++;
        }
        if (y == fromHeight - 1) {
            flush();
        }
    }

    private void flush() {
        for (int x = 0; x < toWidth; x++) {
            int n = Math.max(1, counts[x]);
            int red = (int) (sums[x * 3] / n);
            int green = (int) (sums[x * 3 + 1] / n);
            int blue = (int) (sums[x * 3 + 2] / n);
            target[open * toWidth + x] = red << 16 | green << 8 | blue;
        }
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
    }
}
