package org.faultbook.kb.ppocr;

import java.nio.FloatBuffer;
import java.util.List;

/** Finds where text stands in a picture. */
final class TextDetector implements AutoCloseable {
    /** Sides the model takes are multiples of it. */
    private static final int STEP = 32;
    /** Of background around the picture: text that touches the border is missed otherwise. */
    private static final int MARGIN = 16;

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    private final GraphSession session;

    TextDetector(String resource, int threads) {
        session = new GraphSession(resource, threads);
    }

    /** Boxes in pixels of the raster, looked for with its longer side scaled to {@code side} and back. */
    List<Box> boxes(Raster raster, int side) {
        double scale = (double) side / Math.max(raster.width(), raster.height());
        int w = Math.max(1, (int) Math.round(raster.width() * scale));
        int h = Math.max(1, (int) Math.round(raster.height() * scale));
        Raster seen = raster.resized(w, h);
        int width = padded(w);
        int height = padded(h);
        GraphSession.Tensor map =
                session.run(new GraphSession.Tensor(new long[] {1, 3, height, width}, planes(seen, width, height)));
        float[] values = new float[width * height];
        map.values().get(values);
        double toX = (double) raster.width() / w;
        return new TextRegions(width, height, values)
                .boxes().stream()
                        .map(b -> new Box(b.x() - MARGIN, b.y() - MARGIN, b.width(), b.height(), b.angle()).scaled(toX))
                        .toList();
    }

    private static int padded(int side) {
        return (side + 2 * MARGIN + STEP - 1) / STEP * STEP;
    }

    /** Blue, green, red as the model was trained; the margin repeats the border. */
    private static FloatBuffer planes(Raster seen, int width, int height) {
        int cells = width * height;
        FloatBuffer planes = Buffers.floats(3 * cells);
        for (int y = 0, at = 0; y < height; y++) {
            int row = Math.clamp(y - MARGIN, 0, seen.height() - 1) * seen.width();
            for (int x = 0; x < width; x++, at++) {
                int pixel = seen.rgb()[row + Math.clamp(x - MARGIN, 0, seen.width() - 1)];
                for (int channel = 0; channel < 3; channel++) {
                    float value = (pixel >> 8 * channel & 255) / 255f;
                    planes.put(channel * cells + at, (value - MEAN[channel]) / DEVIATION[channel]);
                }
            }
        }
        return planes;
    }

    @Override
    public void close() {
        session.close();
    }
}
