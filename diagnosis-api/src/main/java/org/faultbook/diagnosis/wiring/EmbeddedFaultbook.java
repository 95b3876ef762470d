package org.faultbook.diagnosis.wiring;

import java.nio.file.Path;
import java.time.Clock;
import org.faultbook.diagnosis.home.BacktestRequest;
import org.faultbook.diagnosis.home.EvaluateRequest;
import org.faultbook.diagnosis.home.Faultbook;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.text.Language;

/** One process, one data folder, offline. */
public final class EmbeddedFaultbook implements Faultbook {
    private final Language language;
    private final Clock clock = Clock.systemUTC();

    /** @param language of warnings */
    public EmbeddedFaultbook(Language language) {
        this.language = language;
    }

    @Override
    public Services open(Path home) {
        return new OpenHome(home, clock, language);
    }

    @Override
    public MeasureReport evaluate(EvaluateRequest request, Progress progress) {
        try (TemporaryHome home = TemporaryHome.create(clock, language)) {
            return new Evaluating(home.services(), clock).run(request, progress);
        }
    }

    @Override
    public MeasureReport backtest(BacktestRequest request, Progress progress) {
        try (TemporaryHome home = TemporaryHome.create(clock, language)) {
            return new Backtesting(home.services(), clock).run(request, progress);
        }
    }
}
