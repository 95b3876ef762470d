package org.faultbook.kb.ppocr;

import java.nio.FloatBuffer;

/**
 * A line of text straightened.
 *
 * @param rgb three planes one after the other, red first, of values from 0 to 255
 */
record Strip(int width, int height, float[] rgb) {
    /** Cuts a box out of the picture, scaled to a height; where it shrinks, a pixel is the mean of what it covers. */
    static Strip cut(Raster raster, Box box, int height, int width) {
        double stepX = box.width() / width;
        double stepY = box.height() / height;
        int samplesX = Math.clamp((int) Math.ceil(stepX), 1, 8);
        int samplesY = Math.clamp((int) Math.ceil(stepY), 1, 8);
        double cos = Math.cos(box.angle());
        double sin = Math.sin(box.angle());
        double left = box.x() - box.width() / 2 * cos + box.height() / 2 * sin - 0.5;
        double top = box.y() - box.width() / 2 * sin - box.height() / 2 * cos - 0.5;
        int cells = width * height;
        float[] planes = new float[3 * cells];
        float[] sample = new float[3];
        float share = 1f / (samplesX * samplesY);
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                for (int j = 0; j < samplesY; j++) {
                    double v = (y + (j + 0.5) / samplesY) * stepY;
                    for (int i = 0; i < samplesX; i++) {
                        double u = (x + (i + 0.5) / samplesX) * stepX;
                        raster.sample(left + u * cos - v * sin, top + u * sin + v * cos, sample);
                        planes[at] += sample[0] * share;
                        planes[cells + at] += sample[1] * share;
                        planes[2 * cells + at] += sample[2] * share;
                    }
                }
            }
        }
        return new Strip(width, height, planes);
    }

    /** Upside down. */
    Strip flipped() {
        int cells = width * height;
        float[] turned = new float[rgb.length];
        for (int plane = 0; plane < 3; plane++) {
            for (int i = 0; i < cells; i++) {
                turned[plane * cells + i] = rgb[plane * cells + cells - 1 - i];
            }
        }
        return new Strip(width, height, turned);
    }

    /** Writes it as the models take it, blue first, from -1 to 1, into rows of {@code rowWidth}; the rest stays 0. */
    void into(FloatBuffer planes, int offset, int rowWidth) {
        int cells = rowWidth * height;
        int upTo = Math.min(width, rowWidth);
        for (int plane = 0; plane < 3; plane++) {
            int from = (2 - plane) * width * height;
            int to = offset + plane * cells;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < upTo; x++) {
                    planes.put(to + y * rowWidth + x, rgb[from + y * width + x] / 127.5f - 1f);
                }
            }
        }
    }

    /** Brightness, row by row. */
    float[] grey() {
        int cells = width * height;
        float[] grey = new float[cells];
        for (int i = 0; i < cells; i++) {
            grey[i] = 0.299f * rgb[i] + 0.587f * rgb[cells + i] + 0.114f * rgb[2 * cells + i];
        }
        return grey;
    }
}
