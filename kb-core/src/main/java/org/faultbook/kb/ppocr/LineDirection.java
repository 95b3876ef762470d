package org.faultbook.kb.ppocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Tells lines that stand on their head. */
final class LineDirection implements AutoCloseable {
    private static final int WIDTH = 192;
    private static final int BATCH = 16;

    private final GraphSession session;

    LineDirection(String resource, int threads) {
        session = new GraphSession(resource, threads);
    }

    /** Chance of each strip, of the height of {@link LineReader}, to stand on its head. */
    List<Double> turned(List<Strip> strips) {
        List<Double> chances = new ArrayList<>();
        int cells = 3 * LineReader.HEIGHT * WIDTH;
        for (int from = 0; from < strips.size(); from += BATCH) {
            List<Strip> batch = strips.subList(from, Math.min(strips.size(), from + BATCH));
            FloatBuffer planes = Buffers.floats(batch.size() * cells);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).into(planes, i * cells, WIDTH);
            }
            FloatBuffer result = session.run(
                            new GraphSession.Tensor(new long[] {batch.size(), 3, LineReader.HEIGHT, WIDTH}, planes))
                    .values();
            for (int i = 0; i < batch.size(); i++) {
                chances.add((double) result.get(2 * i + 1));
            }
        }
        return chances;
    }

    @Override
    public void close() {
        session.close();
    }
}
