package org.faultbook.kb.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ranks what was retrieved by three things: what retrieval says, what past pairs taught about wording ({@link WordingModel}),
 * and how crowded a record is ({@link Crowding}). Kept only where a backtest on the past pairs says so; else the ranking is
 * that of retrieval. Deterministic by the seed. Immutable, thread-safe.
 */
public final class PairRanker {
    /** Below so many pairs nothing is learned. */
    public static final int ENOUGH = 30;

    private final @Nullable Learned learned;
    private final Gain gain;

    record Learned(PairVectors vectors, WordingModel wording, Crowding crowding, double[] weights) {
        /** Records x features: retrieval, wording, crowding. */
        double[][] features(Retrieved retrieved, @Nullable PastPair asked) {
            double[] ready = wording.asked(vectors.of(retrieved.question()));
            double[][] features = new double[retrieved.records().size()][];
            for (int j = 0; j < features.length; j++) {
                String record = retrieved.records().get(j);
                features[j] = new double[] {
                    retrieved.scores().get(j), WordingModel.told(ready, vectors.of(record)), crowding.of(record, asked)
                };
            }
            return features;
        }
    }

    /**
     * What the backtest on the past pairs says.
     *
     * @param mean what the reciprocal rank among the first ten gains; 0 where nothing was learned
     * @param standardError of that mean
     */
    public record Gain(double mean, double standardError) {
        private static final double NORMAL_95 = 1.96;

        static final Gain NONE = new Gain(0, 0);

        static Gain of(List<Double> gains) {
            double mean = gains.stream().mapToDouble(g -> g).average().orElse(0);
            double squares =
                    gains.stream().mapToDouble(g -> (g - mean) * (g - mean)).sum();
            return new Gain(mean, Math.sqrt(squares) / Math.max(1, gains.size()));
        }

        /** Whether the 95% interval of the gain lies above zero. */
        boolean convinces() {
            return mean > NORMAL_95 * standardError;
        }
    }

    private PairRanker(@Nullable Learned learned, Gain gain) {
        this.learned = learned;
        this.gain = gain;
    }

    /**
     * @param past in a fixed order, which the result depends on
     * @param records of the base, whether they answered a pair or not, in a fixed order
     * @param texts of the records, those to be ranked as well
     */
    public static PairRanker learn(
            List<PastPair> past, List<String> records, Function<String, PairText> texts, long seed) {
        if (past.size() < ENOUGH) {
            return new PairRanker(null, Gain.NONE);
        }
        PairLearning learning = new PairLearning(past, records, texts, seed);
        Gain gain = learning.backtest();
        return new PairRanker(gain.convinces() ? learning.all() : null, gain);
    }

    /** Whether what was learned ranks; else retrieval does. */
    public boolean kept() {
        return learned != null;
    }

    public Gain gain() {
        return gain;
    }

    /** Log weights of retrieval's score, of wording and of crowding; empty where nothing was kept. */
    public List<Double> weights() {
        return learned == null
                ? List.of()
                : Arrays.stream(learned.weights()).boxed().toList();
    }

    /** The scores of what was retrieved, in its order, as log weights; retrieval's own where nothing was kept. */
    public List<Double> scores(Retrieved retrieved) {
        if (learned == null) {
            return retrieved.scores();
        }
        List<Double> scores = new ArrayList<>();
        for (double[] of : learned.features(retrieved, null)) {
            scores.add(Orthonormal.dot(of, learned.weights()));
        }
        return scores;
    }
}
