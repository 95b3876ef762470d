package org.faultbook.diagnosis.cli;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.diagnosis.home.EvaluateRequest;
import org.faultbook.diagnosis.home.MeasureReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook evaluate}. */
@Command(name = "evaluate")
final class EvaluateCommand extends FaultbookCommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "evaluateDir")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--run", paramLabel = "FILE", descriptionKey = "runFile")
    private @Nullable Path run;

    @Option(names = "--past", paramLabel = "none")
    private @Nullable Past past;

    @Option(names = "--folds", paramLabel = "K")
    private @Nullable Integer folds;

    @Option(names = "--parallel", paramLabel = "PATH")
    private List<Path> parallel = List.of();

    /** What stands for past symptoms. */
    enum Past {
        none
    }

    @Override
    public Integer call() {
        if (folds != null && folds < 2) {
            throw new UsageException(spec().commandLine(), wording().say("usage.folds"));
        }
        MeasureReport report = root().faultbook()
                .evaluate(new EvaluateRequest(folder, run, past == null, folds, parallel), progress());
        if (root().json()) {
            print(MeasureJson.of(report, wording().language()));
        } else {
            root().console().out().print(new MeasureText(wording()).of(report));
        }
        return GOOD;
    }
}
