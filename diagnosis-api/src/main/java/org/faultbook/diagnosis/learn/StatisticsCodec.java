package org.faultbook.diagnosis.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.calibration.Answerable;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.calibration.ConditionalLogit;
import org.faultbook.diagnosis.calibration.IsotonicRegression;
import org.faultbook.diagnosis.engine.CauseRanker;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.MeanVector;
import org.faultbook.kb.retrieval.TermRarity;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The serialised forms of learned statistics: gzip over big-endian fields in a fixed order, so equal values give equal bytes. */
public final class StatisticsCodec {
    private StatisticsCodec() {}

    static byte[] encode(TermRarity rarity) {
        return bytes(out -> {
            out.writeDouble(rarity.symptoms());
            out.writeInt(rarity.frequency().size());
            for (Map.Entry<TokenKind, Map<String, Double>> kind : new TreeMap<>(rarity.frequency()).entrySet()) {
                out.writeUTF(kind.getKey().name());
                out.writeInt(kind.getValue().size());
                for (Map.Entry<String, Double> term : new TreeMap<>(kind.getValue()).entrySet()) {
                    out.writeUTF(term.getKey());
                    out.writeFloat(term.getValue().floatValue());
                }
            }
        });
    }

    static TermRarity rarity(byte[] payload) {
        return read(payload, in -> {
            double symptoms = in.readDouble();
            Map<TokenKind, Map<String, Double>> frequency = new EnumMap<>(TokenKind.class);
            int kinds = in.readInt();
            for (int k = 0; k < kinds; k++) {
                TokenKind kind = TokenKind.valueOf(in.readUTF());
                int terms = in.readInt();
                Map<String, Double> counts = HashMap.newHashMap(terms);
                for (int t = 0; t < terms; t++) {
                    counts.put(in.readUTF(), (double) in.readFloat());
                }
                frequency.put(kind, counts);
            }
            return TermRarity.ofCounts(symptoms, frequency);
        });
    }

    static byte[] encode(EmbeddingMeans means) {
        return bytes(out -> {
            List<EmbeddingMeans.Key> keys = new ArrayList<>(means.means().keySet());
            keys.sort(Comparator.comparing(EmbeddingMeans.Key::model)
                    .thenComparing(EmbeddingMeans.Key::side)
                    .thenComparing(EmbeddingMeans.Key::language));
            out.writeInt(keys.size());
            for (EmbeddingMeans.Key key : keys) {
                MeanVector mean = means.means().getOrDefault(key, MeanVector.ofSum(new double[0], 0));
                out.writeUTF(key.model());
                out.writeUTF(key.side().name());
                out.writeUTF(key.language().name());
                out.writeDouble(mean.count());
                double[] sum = mean.sum();
                out.writeInt(sum.length);
                for (double x : sum) {
                    out.writeFloat((float) x);
                }
            }
        });
    }

    static EmbeddingMeans means(byte[] payload) {
        return read(payload, in -> {
            Map<EmbeddingMeans.Key, MeanVector> means = new HashMap<>();
            int n = in.readInt();
            for (int i = 0; i < n; i++) {
                EmbeddingMeans.Key key = new EmbeddingMeans.Key(
                        in.readUTF(), EmbeddingMeans.Side.valueOf(in.readUTF()), Language.valueOf(in.readUTF()));
                double count = in.readDouble();
                double[] sum = new double[in.readInt()];
                for (int d = 0; d < sum.length; d++) {
                    sum[d] = in.readFloat();
                }
                means.put(key, MeanVector.ofSum(sum, count));
            }
            return new EmbeddingMeans(means);
        });
    }

    /** Rarity and means together; the version is not part of it. */
    public static byte[] encode(LearnedStatistics statistics) {
        return bytes(out -> {
            for (byte[] part : List.of(encode(statistics.rarity()), encode(statistics.means()))) {
                out.writeInt(part.length);
                out.write(part);
            }
        });
    }

    public static LearnedStatistics learned(String version, byte[] payload) {
        return read(payload, in -> {
            TermRarity rarity = rarity(in.readNBytes(in.readInt()));
            return new LearnedStatistics(version, rarity, means(in.readNBytes(in.readInt())));
        });
    }

    public static byte[] encode(Calibration calibration) {
        return bytes(out -> {
            out.writeUTF(calibration.version());
            out.writeInt(calibration.usableTickets());
            out.writeDouble(calibration.abstainBelow());
            ChanceMeaning meaning = calibration.probability();
            out.writeBoolean(meaning != null);
            if (meaning != null) {
                encode(meaning.first(), out);
            }
            out.writeDouble(calibration.answerable().bias());
            encode(calibration.answerable().weights(), out);
            out.writeUTF(CauseRanker.FIGURES);
            out.writeBoolean(calibration.reorders());
            encode(
                    calibration.ranking() == null
                            ? List.of()
                            : calibration.ranking().weights(),
                    out);
            if (meaning != null) {
                encode(meaning.further(), out);
            }
        });
    }

    public static Calibration calibration(byte[] payload) {
        return read(payload, in -> {
            String version = in.readUTF();
            int usable = in.readInt();
            double abstainBelow = in.readDouble();
            IsotonicRegression first = in.readBoolean() ? isotonic(in) : null;
            Answerable answerable = answerable(in);
            CauseRanker ranker = ranker(in);
            // what a probability of another making means is not known
            return ranker == null || first == null
                    ? new Calibration(version, usable, null, false, null, answerable, abstainBelow)
                    : new Calibration(
                            version,
                            usable,
                            ranker.learned(),
                            ranker.reorders(),
                            new ChanceMeaning(first, isotonic(in)),
                            answerable,
                            abstainBelow);
        });
    }

    private static void encode(List<Double> weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.size());
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    private static List<Double> weights(DataInputStream in) throws IOException {
        List<Double> weights = new ArrayList<>();
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            weights.add(in.readDouble());
        }
        return weights;
    }

    private static void encode(IsotonicRegression regression, DataOutputStream out) throws IOException {
        out.writeInt(regression.steps().size());
        for (IsotonicRegression.Step step : regression.steps()) {
            out.writeDouble(step.from());
            out.writeDouble(step.value());
            out.writeInt(step.points());
        }
    }

    private static IsotonicRegression isotonic(DataInputStream in) throws IOException {
        List<IsotonicRegression.Step> steps = new ArrayList<>();
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            steps.add(new IsotonicRegression.Step(in.readDouble(), in.readDouble(), in.readInt()));
        }
        return new IsotonicRegression(steps);
    }

    /** Null where nothing was kept, by a version from before ranking was learned or of other figures. */
    private static @Nullable CauseRanker ranker(DataInputStream in) throws IOException {
        String figures;
        try {
            figures = in.readUTF();
        } catch (EOFException e) {
            return null;
        }
        boolean reorders = in.readBoolean();
        List<Double> weights = weights(in);
        return figures.equals(CauseRanker.FIGURES) && !weights.isEmpty()
                ? new CauseRanker(new ConditionalLogit(weights), reorders)
                : null;
    }

    /** A version from before evidence was weighed by what was learned ends here: its limit is one of the fixed weights. */
    private static Answerable answerable(DataInputStream in) throws IOException {
        double bias;
        try {
            bias = in.readDouble();
        } catch (EOFException e) {
            return Answerable.FIXED;
        }
        return new Answerable(bias, weights(in));
    }

    public static byte[] encode(BacktestFigures f) {
        return bytes(out -> {
            for (int count :
                    new int[] {f.usable(), f.asked(), f.hit1(), f.hit3(), f.frequent1(), f.frequent3(), f.abstained()
                    }) {
                out.writeInt(count);
            }
        });
    }

    public static BacktestFigures backtest(byte[] payload) {
        return read(
                payload,
                in -> new BacktestFigures(
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt()));
    }

    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] payload, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(payload)))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("statistics cannot be read: made by another version", e);
        }
    }
}
