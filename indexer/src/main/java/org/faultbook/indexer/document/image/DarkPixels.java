package org.faultbook.indexer.document.image;

import java.util.BitSet;
import java.util.List;

/**
 * What is darker than its surroundings: below the mean of a window by a margin (Bradley and Roth 2007, Adaptive Thresholding
 * using the Integral Image, with a fixed margin), so light rules on grey paper count and shades and shadows do not.
 */
final class DarkPixels {
    /** Half of the window's side, as a share of the page's width: 4 mm of A4. */
    private static final double REACH = 0.01;

    private static final int MARGIN = 14;

    private final int width;
    private final int height;
    private final BitSet dark;

    private DarkPixels(int width, int height, BitSet dark) {
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    static DarkPixels of(GreyPage page) {
        int w = page.width();
        int h = page.height();
        int reach = Math.max(8, (int) Math.round(REACH * Math.min(w, h)));
        long[] columns = new long[w];
        BitSet dark = new BitSet(w * h);
        int from = 0;
        int to = 0;
        for (int y = 0; y < h; y++) {
            for (; to < Math.min(h, y + reach + 1); to++) {
                for (int x = 0; x < w; x++) {
                    columns[x] += page.at(x, to);
                }
            }
            for (; from < y - reach; from++) {
                for (int x = 0; x < w; x++) {
                    columns[x] -= page.at(x, from);
                }
            }
            row(page, y, columns, to - from, reach, dark);
        }
        return new DarkPixels(w, h, dark);
    }

    private static void row(GreyPage page, int y, long[] columns, int rows, int reach, BitSet dark) {
        int w = page.width();
        long sum = 0;
        int left = 0;
        int right = 0;
        for (int x = 0; x < w; x++) {
            for (; right < Math.min(w, x + reach + 1); right++) {
                sum += columns[right];
            }
            for (; left < x - reach; left++) {
                sum -= columns[left];
            }
            double mean = (double) sum / ((long) rows * (right - left));
            if (page.at(x, y) < mean - MARGIN) {
                dark.set(y * w + x);
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean at(int x, int y) {
        return dark.get(y * width + x);
    }

    /** Dark with dark beside it in both directions: no speck of noise. */
    boolean isStroke(int x, int y) {
        return at(x, y)
                && (x > 0 && at(x - 1, y) || x + 1 < width && at(x + 1, y))
                && (y > 0 && at(x, y - 1) || y + 1 < height && at(x, y + 1));
    }

    /** Takes the lines off, as thick as they are, so that text beside them stands alone. */
    void erase(List<ScanRuling> rulings) {
        for (ScanRuling ruling : rulings) {
            int half = Math.max(2, width / 400);
            int at = (int) Math.round(ruling.at());
            for (int i = (int) ruling.from(); i <= ruling.to(); i++) {
                for (int k = at - half; k <= at + half; k++) {
                    int x = ruling.horizontal() ? i : k;
                    int y = ruling.horizontal() ? k : i;
                    if (x >= 0 && y >= 0 && x < width && y < height) {
                        dark.clear(y * width + x);
                    }
                }
            }
        }
    }
}
