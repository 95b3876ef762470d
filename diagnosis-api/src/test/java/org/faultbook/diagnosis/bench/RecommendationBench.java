package org.faultbook.diagnosis.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.faultbook.diagnosis.answer.Diagnoser;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.wiring.OtherModels;
import org.faultbook.kb.onnx.OnnxEmbedder;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.text.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A recommendation from question to answer over a home that {@link ManyTickets} made, embedding and log included, no
 * question asked twice in a row: {@code -p home=DIR -p models=real}. With {@code models=hash} the home was made with
 * hashed vectors; the real models run then, too, and only their result is exchanged.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RecommendationBench {
    private static final int QUESTIONS = 2_000;
    private static final long SEED = 11;

    @Param("/tmp/faultbook-bench")
    public String home = "";

    @Param("real")
    public String models = "";

    @Param({"mixed", "zh", "en"})
    public String asked = "mixed";

    private final List<DiagnosisRequest> questions = new ArrayList<>();
    private final Map<Language, Embedder> embedders = new EnumMap<>(Language.class);
    private Services services;
    private Diagnoser diagnoser;
    private int next;

    @Setup(Level.Trial)
    public void open() {
        boolean hashed = models.equals("hash");
        Embedder zh = new OnnxEmbedder(OnnxModel.ZH_INT8);
        Embedder en = new OnnxEmbedder(OnnxModel.EN_INT8);
        embedders.put(Language.ZH, hashed ? new HashAfterModel(new HashEmbedder("hash-zh", 512), zh) : zh);
        embedders.put(Language.EN, hashed ? new HashAfterModel(new HashEmbedder("hash-en", 384), en) : en);
        services = OtherModels.open(Path.of(home), embedders);
        Path samples = Path.of(System.getProperty("faultbook.root", ".")).resolve("data/tickets");
        RecombinedTickets tickets = new RecombinedTickets(samples, SEED, 1);
        for (int i = 0; i < QUESTIONS; i++) {
            boolean chinese = asked.equals("mixed") ? i % 2 == 0 : asked.equals("zh");
            questions.add(DiagnosisRequest.of(tickets.question(chinese ? Language.ZH : Language.EN)));
        }
        diagnoser = services.diagnoser();
        System.out.printf("%n%,d cases%n", services.store().cases().count());
    }

    @TearDown(Level.Trial)
    public void close() {
        services.close();
    }

    @Benchmark
    public Diagnosis recommendation() {
        next = (next + 1) % QUESTIONS;
        return diagnoser.diagnose(questions.get(next));
    }
}
