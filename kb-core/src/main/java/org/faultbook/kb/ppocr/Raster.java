package org.faultbook.kb.ppocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Pixels as 0xRRGGBB in rows; {@code scale} is pixels here by pixels of the picture they come from. */
record Raster(int width, int height, int[] rgb, double scale) {
    Raster {
        if (width < 1 || height < 1 || rgb.length != width * height || !(scale > 0)) {
            throw new IllegalArgumentException("a raster has pixels");
        }
    }

    /** The picture on white, each side at most {@code longest}: scaled down by the mean over areas where it is larger. */
    static Raster of(BufferedImage picture, int longest) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        double scale = Math.min(1.0, (double) longest / Math.max(w, h));
        int toWidth = Math.max(1, (int) Math.round(w * scale));
        int toHeight = Math.max(1, (int) Math.round(h * scale));
        int[] pixels = new int[toWidth * toHeight];
        AreaMean mean = new AreaMean(w, h, toWidth, toHeight, pixels);
        Rows rows = new Rows(picture);
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            rows.read(y, row);
            mean.row(y, row);
        }
        return new Raster(toWidth, toHeight, pixels, scale);
    }

    /** This one at another size, by the mean over areas or, where it grows, bilinear. */
    Raster resized(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        int[] pixels = new int[toWidth * toHeight];
        if (toWidth <= width && toHeight <= height) {
            AreaMean mean = new AreaMean(width, height, toWidth, toHeight, pixels);
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                System.arraycopy(rgb, y * width, row, 0, width);
                mean.row(y, row);
            }
        } else {
            float[] sample = new float[3];
            for (int y = 0, at = 0; y < toHeight; y++) {
                for (int x = 0; x < toWidth; x++, at++) {
                    sample((x + 0.5) * width / toWidth - 0.5, (y + 0.5) * height / toHeight - 0.5, sample);
                    pixels[at] = Math.round(sample[0]) << 16 | Math.round(sample[1]) << 8 | Math.round(sample[2]);
                }
            }
        }
        return new Raster(toWidth, toHeight, pixels, scale * toWidth / width);
    }

    /** Red, green and blue at a place between pixels, bilinear; beyond the border as at the border. */
    void sample(double x, double y, float[] into) {
        double cx = Math.clamp(x, 0.0, width - 1.0);
        double cy = Math.clamp(y, 0.0, height - 1.0);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        float fx = (float) (cx - x0);
        float fy = (float) (cy - y0);
        int a = rgb[y0 * width + x0];
        int b = rgb[y0 * width + x1];
        int c = rgb[y1 * width + x0];
        int d = rgb[y1 * width + x1];
        for (int channel = 0, shift = 16; channel < 3; channel++, shift -= 8) {
            float top = (a >> shift & 255) * (1 - fx) + (b >> shift & 255) * fx;
            float bottom = (c >> shift & 255) * (1 - fx) + (d >> shift & 255) * fx;
            into[channel] = top * (1 - fy) + bottom * fy;
        }
    }

    /** Rows of a picture. Grey ones are read as stored: Java takes their values as linear and would brighten them. */
    private static final class Rows {
        private final BufferedImage picture;
        private final boolean grey;
        private final BufferedImage line;
        private final int[] samples;

        Rows(BufferedImage picture) {
            this.picture = picture;
            this.grey = picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
            this.line = new BufferedImage(picture.getWidth(), 1, BufferedImage.TYPE_INT_RGB);
            this.samples = new int[picture.getWidth()];
        }

        void read(int y, int[] into) {
            int w = picture.getWidth();
            if (grey) {
                picture.getRaster().getSamples(0, y, w, 1, 0, samples);
                for (int x = 0; x < w; x++) {
                    into[x] = samples[x] * 0x010101;
                }
                return;
            }
            Graphics2D g = line.createGraphics();
            g.drawImage(picture.getSubimage(0, y, w, 1), 0, 0, Color.WHITE, null);
            g.dispose();
            line.getRaster().getDataElements(0, 0, w, 1, into);
        }
    }
}
