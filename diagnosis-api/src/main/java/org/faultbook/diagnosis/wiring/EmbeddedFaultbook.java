package org.faultbook.diagnosis.wiring;

import java.nio.file.Path;
import org.faultbook.diagnosis.home.BacktestRequest;
import org.faultbook.diagnosis.home.EvaluateRequest;
import org.faultbook.diagnosis.home.Faultbook;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;

/** One process, one data folder, offline. */
public final class EmbeddedFaultbook implements Faultbook {
    @Override
    public Services open(Path home) {
        throw new UnsupportedOperationException("not wired yet");
    }

    @Override
    public MeasureReport evaluate(EvaluateRequest request, Progress progress) {
        throw new UnsupportedOperationException("not wired yet");
    }

    @Override
    public MeasureReport backtest(BacktestRequest request, Progress progress) {
        throw new UnsupportedOperationException("not wired yet");
    }
}
