package org.faultbook.kb.ppocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads straightened lines, each by a thread of its own: batches cost as much a line (measured), and need padding to the
 * longest.
 */
final class LineReader implements AutoCloseable {
    static final int HEIGHT = 48;
    /** The width the model was trained with; shorter lines are padded to it. */
    private static final int LEAST_WIDTH = 320;

    private static final int STEP = 32;
    /** Longer lines are squeezed. */
    private static final int MOST_WIDTH = 3200;

    private final GraphSession session;
    private final Alphabet alphabet;
    private final ExecutorService lines;

    LineReader(String resource, String keys, int threads) {
        session = new GraphSession(resource, 1);
        alphabet = new Alphabet(keys);
        lines = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("ocr-line-", 0).factory());
    }

    static Strip cut(Raster raster, Box box) {
        int width = (int) Math.ceil(HEIGHT * box.width() / Math.max(1, box.height()));
        return Strip.cut(raster, box, HEIGHT, Math.clamp(width, 8, MOST_WIDTH));
    }

    /** In the order given. */
    List<ReadStrip> read(List<Strip> strips) {
        List<Future<ReadStrip>> runs =
                strips.stream().map(s -> lines.submit(() -> read(s))).toList();
        List<ReadStrip> read = new ArrayList<>();
        try {
            for (Future<ReadStrip> run : runs) {
                read.add(run.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line could not be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while lines were read");
        } finally {
            runs.forEach(r -> r.cancel(false));
        }
        return read;
    }

    private ReadStrip read(Strip strip) {
        int width = Math.max(LEAST_WIDTH, (strip.width() + STEP - 1) / STEP * STEP);
        FloatBuffer planes = Buffers.floats(3 * HEIGHT * width);
        strip.into(planes, 0, width);
        GraphSession.Tensor result = session.run(new GraphSession.Tensor(new long[] {1, 3, HEIGHT, width}, planes));
        int steps = (int) result.shape()[1];
        int classes = (int) result.shape()[2];
        if (classes != alphabet.size()) {
            throw new IllegalStateException(
                    "the model tells " + classes + " characters, its list has " + alphabet.size());
        }
        float[] scores = new float[steps * classes];
        result.values().get(scores);
        return decode(scores, steps, classes, (double) width / steps / strip.width());
    }

    /** Best path of connectionist temporal classification (Graves et al. 2006): repeats merge, nothing parts. */
    private ReadStrip decode(float[] scores, int steps, int classes, double stepShare) {
        StringBuilder text = new StringBuilder();
        List<Double> centres = new ArrayList<>();
        double sum = 0;
        int[] bests = new int[steps];
        Arrays.setAll(bests, i -> best(scores, i * classes, classes));
        int step = 0;
        while (step < steps) {
            int best = bests[step];
            double weight = 0;
            double place = 0;
            double score = 0;
            int next = step;
            while (next < steps && bests[next] == best) {
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
        lines.close();
        session.close();
    }
}
