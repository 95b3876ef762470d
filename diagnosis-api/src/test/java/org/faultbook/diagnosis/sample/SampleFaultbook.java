package org.faultbook.diagnosis.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.home.BacktestRequest;
import org.faultbook.diagnosis.home.EvaluateRequest;
import org.faultbook.diagnosis.home.Faultbook;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.text.LocalizedText;

/** Opens the sample home and remembers what it was asked. */
public final class SampleFaultbook implements Faultbook {
    public final SampleServices services = new SampleServices();
    private final List<Path> opened = new ArrayList<>();
    private final List<EvaluateRequest> evaluated = new ArrayList<>();
    private final List<BacktestRequest> backtested = new ArrayList<>();

    /** Homes opened, in order. */
    public List<Path> opened() {
        return opened;
    }

    /** Requests to evaluate, in order. */
    public List<EvaluateRequest> evaluated() {
        return evaluated;
    }

    /** Requests to backtest, in order. */
    public List<BacktestRequest> backtested() {
        return backtested;
    }

    @Override
    public Services open(Path home) {
        opened.add(home);
        return services;
    }

    @Override
    public MeasureReport evaluate(EvaluateRequest request, Progress progress) {
        evaluated.add(request);
        return report();
    }

    @Override
    public MeasureReport backtest(BacktestRequest request, Progress progress) {
        backtested.add(request);
        return report();
    }

    private static MeasureReport report() {
        return new MeasureReport(
                List.of(
                        new MetricsRow("service", 12, Map.of("hit@1", 0.5)),
                        new MetricsRow("bm25", 12, Map.of("hit@1", Double.NaN))),
                Map.of("abstained", 0.25),
                List.of(new LocalizedText("现场描述代替了报修内容", "found stood in for reported")),
                List.of());
    }
}
