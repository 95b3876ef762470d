package org.faultbook.kb.retrieval;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.faultbook.kb.text.Language;

/** The means embeddings are centred on: per model, per side, per language. Immutable. */
public record EmbeddingMeans(Map<Key, MeanVector> means) {
    public static final EmbeddingMeans NONE = new EmbeddingMeans(Map.of());

    /** Which texts a mean is of. */
    public enum Side {
        QUERY,
        PASSAGE
    }

    /** The place of one mean. */
    public record Key(String model, Side side, Language language) {}

    public EmbeddingMeans {
        means = Map.copyOf(means);
    }

    /** The centred vector; as it is where no mean of its kind is known. */
    public float[] centre(String model, Side side, Language language, float[] vector) {
        MeanVector mean = means.get(new Key(model, side, language));
        return mean == null ? vector : mean.centre(vector);
    }

    public EmbeddingMeans plus(EmbeddingMeans other) {
        return merged(other, (a, b) -> a.plus(b, 1));
    }

    /** Each mean of fewer than {@code enough} texts shrinks towards the prior's. */
    public EmbeddingMeans shrunkTowards(EmbeddingMeans prior, int enough) {
        return merged(prior, (own, p) -> own.shrunkTowards(p, enough));
    }

    /** As if one text had not been counted. */
    public EmbeddingMeans without(Key key, float[] vector) {
        MeanVector mean = means.get(key);
        if (mean == null) {
            return this;
        }
        Map<Key, MeanVector> rest = new HashMap<>(means);
        rest.put(key, mean.without(vector));
        return new EmbeddingMeans(rest);
    }

    private EmbeddingMeans merged(EmbeddingMeans other, BinaryOperator<MeanVector> merge) {
        Map<Key, MeanVector> merged = new HashMap<>(means);
        other.means.forEach((key, mean) -> merged.merge(key, mean, merge));
        return new EmbeddingMeans(merged);
    }
}
