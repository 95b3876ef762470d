package org.faultbook.kb.ppocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads straightened lines, in batches of like width. */
final class LineReader implements AutoCloseable {
    static final int HEIGHT = 48;
    /** The width the model was trained with; shorter lines are padded to it. */
    private static final int LEAST_WIDTH = 320;

    private static final int STEP = 32;
    /** Longer lines are squeezed. */
    private static final int MOST_WIDTH = 3200;
    /** Pixels along of a batch. */
    private static final int BATCH_WIDTH = 2560;

    private final GraphSession session;
    private final Alphabet alphabet;

    LineReader(String resource, String keys, int threads) {
        session = new GraphSession(resource, threads);
        alphabet = new Alphabet(keys);
    }

    static Strip cut(Raster raster, Box box) {
        int width = (int) Math.ceil(HEIGHT * box.width() / Math.max(1, box.height()));
        return Strip.cut(raster, box, HEIGHT, Math.clamp(width, 8, MOST_WIDTH));
    }

    /** In the order given. */
    List<ReadStrip> read(List<Strip> strips) {
        ReadStrip[] read = new ReadStrip[strips.size()];
        List<Integer> order = IntStream.range(0, strips.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> strips.get(i).width()))
                .toList();
        int from = 0;
        while (from < order.size()) {
            int to = from + 1;
            while (to < order.size() && (to + 1 - from) * padded(strips.get(order.get(to))) <= BATCH_WIDTH) {
                to++;
            }
            List<Integer> batch = order.subList(from, to);
            List<ReadStrip> found = run(batch.stream().map(strips::get).toList());
            for (int i = 0; i < batch.size(); i++) {
                read[batch.get(i)] = found.get(i);
            }
            from = to;
        }
        return List.of(read);
    }

    private static int padded(Strip strip) {
        return Math.max(LEAST_WIDTH, (strip.width() + STEP - 1) / STEP * STEP);
    }

    private List<ReadStrip> run(List<Strip> batch) {
        int width = batch.stream().mapToInt(LineReader::padded).max().orElseThrow();
        FloatBuffer planes = Buffers.floats(batch.size() * 3 * HEIGHT * width);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).into(planes, i * 3 * HEIGHT * width, width);
        }
        GraphSession.Tensor result =
                session.run(new GraphSession.Tensor(new long[] {batch.size(), 3, HEIGHT, width}, planes));
        int steps = (int) result.shape()[1];
        int classes = (int) result.shape()[2];
        if (classes != alphabet.size()) {
            throw new IllegalStateException("the model tells " + classes + " characters, its list has " + alphabet.size());
        }
        List<ReadStrip> read = new ArrayList<>();
        float[] scores = new float[steps * classes];
        for (int i = 0; i < batch.size(); i++) {
            result.values().get(i * scores.length, scores);
            read.add(decode(scores, steps, classes, (double) width / steps / batch.get(i).width()));
        }
        return read;
    }

    /** Best path of connectionist temporal classification (Graves et al. 2006): repeats merge, nothing parts. */
    private ReadStrip decode(float[] scores, int steps, int classes, double stepShare) {
        StringBuilder text = new StringBuilder();
        List<Double> centres = new ArrayList<>();
        double sum = 0;
        int step = 0;
        while (step < steps) {
            int best = best(scores, step * classes, classes);
            double weight = 0;
            double place = 0;
            double score = 0;
            int next = step;
            while (next < steps && (next == step || best(scores, next * classes, classes) == best)) {
                float at = scores[next * classes + best];
                weight += at;
                place += at * (next + 0.5);
                score = Math.max(score, at);
                next++;
            }
            if (best != Alphabet.NOTHING) {
                text.append(alphabet.of(best));
                centres.add(Math.min(1, place / weight * stepShare));
                sum += score;
            }
            step = next;
        }
        return text.isEmpty()
                ? ReadStrip.NOTHING
                : new ReadStrip(text.toString(), Math.min(1, sum / text.length()), centres);
    }

    private static int best(float[] scores, int from, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (scores[from + i] > scores[from + best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public void close() {
        session.close();
    }
}
