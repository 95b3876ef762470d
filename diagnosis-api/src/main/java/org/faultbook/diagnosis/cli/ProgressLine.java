package org.faultbook.diagnosis.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.render.Wording;
import org.jspecify.annotations.Nullable;

/** Progress on standard error: a bar with rate and time left on a terminal, else a plain line every tenth. */
final class ProgressLine implements Progress {
    private static final int REDRAW_MILLIS = 200;
    private static final long PLAIN_STEP_OF_UNKNOWN = 50_000;
    /** Work that is over sooner is not worth a line. */
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final Console console;
    private final Wording wording;
    private final LongSupplier clock;
    private @Nullable ProgressBar bar;
    private String task = "";
    private long total;
    private long told;
    private long began;

    ProgressLine(Console console, Wording wording) {
        this(console, wording, System::nanoTime);
    }

    ProgressLine(Console console, Wording wording, LongSupplier clock) {
        this.console = console;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public void start(Stage stage, long total) {
        finish();
        this.task = wording.say("stage", stage);
        this.total = total;
        this.told = 0;
        this.began = clock.getAsLong();
        if (console.errIsTerminal()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .setUnit(" " + wording.say("stage.unit." + stage.name()), 1)
                    .showSpeed()
                    .setConsumer(new Vanishing(console))
                    .clearDisplayOnFinish()
                    .build();
        } else if (total < 0) {
            console.err().println(task + " ...");
        }
    }

    @Override
    public void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
        } else if (clock.getAsLong() - began >= PATIENCE_NANOS && isStep(done)) {
            told = done;
            String share = total > 0 ? String.format(Locale.ROOT, " (%d%%)", done * 100 / total) : "";
            console.err().println(task + " " + done + (total > 0 ? "/" + total : "") + share);
        }
    }

    private boolean isStep(long done) {
        return total > 0 ? done * 10 / total > told * 10 / total : done - told >= PLAIN_STEP_OF_UNKNOWN;
    }

    @Override
    public void finish() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** A bar that leaves no line behind; the library's own ends with an empty one. */
    private static final class Vanishing extends ConsoleProgressBarConsumer {
        private final Console console;

        Vanishing(Console console) {
            super(console.err(), console.columns());
            this.console = console;
        }

        @Override
        public void close() {
            console.err().flush();
        }
    }
}
