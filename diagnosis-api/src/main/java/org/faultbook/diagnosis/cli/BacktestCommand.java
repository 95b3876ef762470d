package org.faultbook.diagnosis.cli;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.diagnosis.home.BacktestRequest;
import org.faultbook.diagnosis.home.BacktestRequest.Hidden;
import org.faultbook.diagnosis.home.MeasureReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook backtest}; without label, text or truth the tickets' own causes stand for the truth. */
@Command(name = "backtest")
final class BacktestCommand extends FaultbookCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @ArgGroup
    private @Nullable HiddenOption hidden;

    @Option(names = "--split", paramLabel = "loo|time:0.8", defaultValue = "loo")
    private String split = "loo";

    @Option(names = "--run", paramLabel = "FILE", descriptionKey = "runFile")
    private @Nullable Path run;

    @Option(names = "--report", paramLabel = "FILE.html")
    private @Nullable Path report;

    @Option(names = "--unseen", paramLabel = "N", defaultValue = "0")
    private int unseen;

    @Option(names = "--curve", paramLabel = "N,N", split = ",")
    private List<Integer> curve = List.of();

    @Mixin
    private final TicketReadingOptions reading = new TicketReadingOptions();

    /** One of three. */
    static final class HiddenOption {
        @Option(names = "--label", paramLabel = "COLUMN")
        private @Nullable String label;

        @Option(names = "--text", paramLabel = "COLUMN", descriptionKey = "hiddenText")
        private @Nullable String text;

        @Option(names = "--truth", paramLabel = "FILE")
        private @Nullable Path truth;
    }

    @Override
    public Integer call() {
        MeasureReport measured = root().faultbook().backtest(request(), progress());
        if (root().json()) {
            print(MeasureJson.of(measured, wording().language()));
        } else {
            root().console().out().print(new MeasureText(wording()).of(measured));
        }
        return GOOD;
    }

    private BacktestRequest request() {
        Hidden kind = Hidden.OWN_CAUSE;
        String name = "";
        if (hidden != null && hidden.label != null) {
            kind = Hidden.LABEL;
            name = hidden.label;
        } else if (hidden != null && hidden.text != null) {
            kind = Hidden.TEXT;
            name = hidden.text;
        } else if (hidden != null && hidden.truth != null) {
            kind = Hidden.TRUTH;
            name = hidden.truth.toString();
        }
        return new BacktestRequest(
                reading.of(files),
                kind,
                name,
                timeShare(),
                run,
                report,
                wording().language(),
                unseen,
                curve);
    }

    private @Nullable Double timeShare() {
        if (split.equals("loo")) {
            return null;
        }
        if (split.matches("time:0?\\.\\d+")) {
            double share = Double.parseDouble(split.substring("time:".length()));
            if (share > 0 && share < 1) {
                return share;
            }
        }
        throw new UsageException(spec().commandLine(), wording().say("usage.split", split));
    }
}
