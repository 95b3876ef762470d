package org.faultbook.kb.bench;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.faultbook.kb.onnx.OnnxEmbedder;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.onnx.ReferenceModels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time per text of our encoder, one query at a time and many passages at once, beside LangChain4j's in-process model of
 * the same weights and beside the arithmetic limit, {@link EncoderLimit}, which the set-up prints.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class EncoderBench {
    private static final int PASSAGES = 64;

    @Param({"zh", "en"})
    public String language = "zh";

    /** What a text is cut from; about so many tokens. */
    @Param({"8", "32", "48"})
    public int tokens = 32;

    private OnnxEmbedder ours;
    private EmbeddingModel theirs;
    private List<String> passages = List.of();
    private List<TextSegment> segments = List.of();
    private int next;

    @Setup(Level.Trial)
    public void load() {
        OnnxModel model = language.equals("zh") ? OnnxModel.ZH_INT8 : OnnxModel.EN_INT8;
        ours = new OnnxEmbedder(model);
        theirs = ReferenceModels.of(model);
        passages = texts(new Random(7));
        segments = passages.stream().map(TextSegment::from).toList();
        double mean = passages.stream().mapToInt(ours::tokens).average().orElse(0);
        System.out.printf(
                "%n%s: %.1f tokens a text; limit %.2f ms a text on two threads%n",
                model.id(), mean, EncoderLimit.milliseconds(model, mean));
    }

    @TearDown(Level.Trial)
    public void close() {
        ours.close();
    }

    @Benchmark
    public float[] query() {
        next = (next + 1) % PASSAGES;
        return ours.embedQuery(passages.get(next));
    }

    @Benchmark
    @OperationsPerInvocation(PASSAGES)
    public List<float[]> passages() {
        return ours.embedPassages(passages);
    }

    @Benchmark
    @OperationsPerInvocation(PASSAGES)
    public Object passagesByLangChain4j() {
        return theirs.embedAll(segments);
    }

    private List<String> texts(Random random) {
        String[] parts = language.equals("zh")
                ? new String[] {"水泵", "机封", "漏水", "轴承", "过热", "变频器", "报警", "复位", "无效", "更换", "后", "正常"}
                : new String[] {
                    "pump ", "seal ", "leaks ", "bearing ", "hot ", "drive ", "alarm ", "reset ", "no ", "effect "
                };
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < PASSAGES; n++) {
            StringBuilder text = new StringBuilder();
            while (ours.tokens(text.toString()) < tokens) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
