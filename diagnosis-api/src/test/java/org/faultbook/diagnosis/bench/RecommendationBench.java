package org.faultbook.diagnosis.bench;

import java.util.concurrent.TimeUnit;
import org.faultbook.diagnosis.answer.Diagnoser;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A recommendation from question to answer in process: embedding and log included, no question cached. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RecommendationBench {
    private Diagnoser diagnoser;

    @Setup(Level.Trial)
    public void open(AskedHome home) {
        diagnoser = home.services().diagnoser();
    }

    @Benchmark
    public Diagnosis recommendation(AskedHome home) {
        return diagnoser.diagnose(home.question());
    }
}
