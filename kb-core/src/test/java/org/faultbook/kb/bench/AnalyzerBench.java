package org.faultbook.kb.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time of one thread to analyse one service text into all kinds of tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class AnalyzerBench {
    private final ServiceTextAnalyzer analyzer = new ServiceTextAnalyzer();

    @Param({"水泵机封处漏水，轴承发烫有异响，变频器报E-OC2，复位后半小时又停", "The pump seal leaks, bearing overheated, drive tripped on E-OC2"})
    public String text = "";

    @Benchmark
    public Map<TokenKind, List<String>> tokens() {
        return analyzer.tokens(text);
    }
}
