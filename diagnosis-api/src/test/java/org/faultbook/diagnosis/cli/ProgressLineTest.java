package org.faultbook.diagnosis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void longWork_notOnATerminal_aLineEveryTenth() {
        ProgressLine progress = line("");
        progress.start(Progress.Stage.IMPORT, 1000);
        nanos.set(3_000_000_000L);
        for (int row = 1; row <= 1000; row++) {
            progress.at(row);
        }
        progress.finish();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .first()
                .isEqualTo("Importing 100/1000 (10%)");
    }

    @Test
    void workOfUnknownSize_notOnATerminal_linesFarApart() {
        ProgressLine progress = line("");
        progress.start(Progress.Stage.IMPORT, -1);
        nanos.set(3_000_000_000L);
        for (int row = 1; row <= 120_000; row++) {
            progress.at(row);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Importing ...", "Importing 50000", "Importing 100000");
    }

    @Test
    void shortWork_notOnATerminal_silent() {
        ProgressLine progress = line("");
        progress.start(Progress.Stage.INDEX, 10);
        progress.at(10);
        progress.finish();
        assertThat(err.size()).isZero();
    }

    @Test
    void bar_onATerminal_takenAwayAtTheEnd() {
        ProgressLine progress = line("2");
        progress.start(Progress.Stage.EMBED, 10);
        progress.at(10);
        progress.start(Progress.Stage.INDEX, 10);
        progress.finish();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Embedding")
                .contains("Indexing")
                .doesNotContain("\n");
    }

    private ProgressLine line(String terminal) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(InputStream.nullInputStream(), stream, stream, terminal, 100, Map.of());
        return new ProgressLine(console, Wording.of(Main.class, Language.EN), nanos::get);
    }
}
