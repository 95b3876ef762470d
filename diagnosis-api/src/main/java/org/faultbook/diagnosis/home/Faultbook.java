package org.faultbook.diagnosis.home;

import java.nio.file.Path;

/** Where every face starts. Nothing is opened or loaded before it is asked for. */
public interface Faultbook {
    /**
     * A home. An absent folder is created by the first call that writes or reads the store, not before; foreign files in
     * it are left alone.
     */
    Services open(Path home);

    /** Measures retrieval on a judged set, in a temporary home of its own. */
    MeasureReport evaluate(EvaluateRequest request, Progress progress);

    /** Measures diagnosis on the user's own closed tickets, in a temporary home of its own. */
    MeasureReport backtest(BacktestRequest request, Progress progress);
}
