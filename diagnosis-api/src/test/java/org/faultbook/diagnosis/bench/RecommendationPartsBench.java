package org.faultbook.diagnosis.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parts of a recommendation, each alone, and what bounds the scan: the time to read as many bytes as it reads from
 * memory with two threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 2, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RecommendationPartsBench {
    private static final int DEPTH = 1_000;
    private static final int OWNERS = 100;
    private static final int SHOWN = 50;

    private SearchIndex.View view;
    private MemoryReading memory;

    @Setup(Level.Trial)
    public void open(AskedHome home) {
        view = home.base().index().view();
        memory = new MemoryReading(view.count(SearchFilter.NONE) * 256L);
    }

    @TearDown(Level.Trial)
    public void close() {
        view.close();
    }

    @Benchmark
    public float[] encoderChinese(AskedHome home) {
        return home.model(Language.ZH).embedQuery(home.question().text());
    }

    @Benchmark
    public float[] encoderEnglish(AskedHome home) {
        return home.model(Language.EN).embedQuery(home.question().text());
    }

    /** The question's own bigrams or stems, analysed here. */
    @Benchmark
    public List<RawHit> analysisAndTerms(AskedHome home) {
        Map<TokenKind, List<String>> tokens =
                home.toolkit().analyzer().tokens(home.question().text());
        TokenKind kind = tokens.containsKey(TokenKind.BIGRAM) ? TokenKind.BIGRAM : TokenKind.STEM;
        Map<String, Float> terms = new java.util.HashMap<>();
        tokens.getOrDefault(kind, List.of()).forEach(t -> terms.put(t, 1f));
        return view.byTerms(
                new WeightedTerms(Map.of(new TokenField(Zone.SYMPTOM, kind), terms)), SearchFilter.ANSWERING, DEPTH);
    }

    @Benchmark
    public List<RawHit> scanChinese(AskedHome home) {
        return scan(home, Language.ZH);
    }

    @Benchmark
    public List<RawHit> scanEnglish(AskedHome home) {
        return scan(home, Language.EN);
    }

    private List<RawHit> scan(AskedHome home, Language language) {
        return view.byVector(home.model(language).model(), home.vector(language), SearchFilter.ANSWERING, DEPTH);
    }

    @Benchmark
    public Map<String, CaseSummary> summaries(AskedHome home) {
        return home.services().store().cases().summaries(home.caseIds(OWNERS));
    }

    @Benchmark
    public Map<String, FaultCase> cases(AskedHome home) {
        return home.services().store().cases().findAll(home.caseIds(SHOWN));
    }

    /** The limit of {@link #scanChinese}: half a byte a dimension of every record. */
    @Benchmark
    public long memoryReadAsMuch() {
        return memory.read();
    }
}
