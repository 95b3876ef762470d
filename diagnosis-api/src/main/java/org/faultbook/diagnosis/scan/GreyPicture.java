package org.faultbook.diagnosis.scan;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture in shades of grey, a byte each, row by row; smaller, larger and turned copies of it. */
final class GreyPicture {
    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] grey;

    private GreyPicture(int width, int height, byte[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    /** At most {@code longest} pixels on its longer side, each the mean of what it stands for; what is transparent is white. */
    static GreyPicture of(BufferedImage picture, int longest) {
        Shrinking small = new Shrinking(picture.getWidth(), picture.getHeight(), longest);
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                small.add(x, y, luminance(row[x]));
            }
        }
        return small.done();
    }

    private static int luminance(int argb) {
        int alpha = argb >>> 24;
        int sum = ((argb >> 16) & 255) + 2 * ((argb >> 8) & 255) + (argb & 255);
        return (sum / 4 * alpha + WHITE * (WHITE - alpha)) / WHITE;
    }

    /** As {@link #of}, of this picture; itself where it is no longer than that. */
    GreyPicture within(int longest) {
        if (longest() <= longest) {
            return this;
        }
        Shrinking small = new Shrinking(width, height, longest);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.add(x, y, at(x, y));
            }
        }
        return small.done();
    }

    GreyPicture enlarged(int times) {
        GreyPicture large = new GreyPicture(width * times, height * times, new byte[width * times * height * times]);
        large.fill(this, 1.0 / times, 0, (1.0 / times - 1) / 2, (1.0 / times - 1) / 2);
        return large;
    }

    /** Turned about its middle, as large as it takes to hold all of it, white where there was nothing. */
    GreyPicture turned(int degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int w = (int) Math.ceil(width * Math.abs(cos) + height * Math.abs(sin));
        int h = (int) Math.ceil(width * Math.abs(sin) + height * Math.abs(cos));
        GreyPicture turned = new GreyPicture(w, h, new byte[w * h]);
        double x0 = (width - 1) / 2.0 - (cos * (w - 1) - sin * (h - 1)) / 2;
        double y0 = (height - 1) / 2.0 - (sin * (w - 1) + cos * (h - 1)) / 2;
        turned.fill(this, cos, sin, x0, y0);
        return turned;
    }

    /** Pixel (x, y) is what stands at (x0 + cos x - sin y, y0 + sin x + cos y) of another picture. */
    private void fill(GreyPicture from, double cos, double sin, double x0, double y0) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) from.between(x0 + cos * x - sin * y, y0 + sin * x + cos * y);
            }
        }
    }

    private int between(double x, double y) {
        if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) {
            return WHITE;
        }
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double low = y - top;
        double upper = near(left, top) * (1 - right) + near(left + 1, top) * right;
        double lower = near(left, top + 1) * (1 - right) + near(left + 1, top + 1) * right;
        return (int) Math.round(upper * (1 - low) + lower * low);
    }

    private int near(int x, int y) {
        return at(Math.clamp(x, 0, width - 1), Math.clamp(y, 0, height - 1));
    }

    private int at(int x, int y) {
        return grey[y * width + x] & 255;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int longest() {
        return Math.max(width, height);
    }

    LuminanceSource source() {
        return part(0, 0, width, height);
    }

    LuminanceSource part(int left, int top, int wide, int high) {
        return new PlanarYUVLuminanceSource(grey, width, height, left, top, wide, high, false);
    }

    /** Means of what falls on the same pixel. */
    private static final class Shrinking {
        private final int fromWidth;
        private final int fromHeight;
        private final int width;
        private final int height;
        private final int[] sums;
        private final int[] counts;

        Shrinking(int fromWidth, int fromHeight, int longest) {
            this.fromWidth = fromWidth;
            this.fromHeight = fromHeight;
            double scale = Math.min(1, (double) longest / Math.max(fromWidth, fromHeight));
            this.width = Math.max(1, (int) (fromWidth * scale));
            this.height = Math.max(1, (int) (fromHeight * scale));
            this.sums = new int[width * height];
            this.counts = new int[width * height];
        }

        void add(int x, int y, int value) {
            int at = (int) ((long) y * height / fromHeight) * width + (int) ((long) x * width / fromWidth);
            sums[at] += value;
            counts[at]++;
        }

        GreyPicture done() {
            byte[] grey = new byte[sums.length];
            Arrays.setAll(counts, i -> Math.max(1, counts[i]));
            for (int i = 0; i < grey.length; i++) {
                grey[i] = (byte) (sums[i] / counts[i]);
            }
            return new GreyPicture(width, height, grey);
        }
    }
}
