package org.faultbook.diagnosis.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.home.VerifyReport;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.text.Language;

/** A process that works on a home and tells each step on standard output, so that it can be killed at any of them. */
final class HomeProcess {
    private HomeProcess() {}

    /** {@code import HOME FILE}, {@code reindex HOME} or {@code verify HOME}. */
    public static void main(String[] args) {
        try (Services home = open(Path.of(args[1]))) {
            switch (args[0]) {
                case "import" -> {
                    ImportSummary s =
                            home.importTickets(TicketImport.of(List.of(Path.of(args[2])), "default"), new Steps());
                    tell("read " + s.read() + " new " + s.added() + " changed " + s.changed() + " same " + s.same()
                            + " rejected " + s.rejected());
                    tell(s.good() ? "good" : "failed");
                }
                case "reindex" -> tell("records " + home.reindex(new Steps()).records());
                case "verify" -> {
                    VerifyReport report = home.verify();
                    tell(report.clean() ? "clean" : "problems " + report.problems());
                    tell("tickets " + report.tickets() + " cases " + report.cases() + " records " + report.records());
                }
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
        tell("end");
    }

    static Services open(Path home) {
        Map<Language, Embedder> models =
                Map.of(Language.ZH, new LetterEmbedder("letters-zh"), Language.EN, new LetterEmbedder("letters-en"));
        return new OpenHome(home, Clock.systemUTC(), Language.EN, () -> models);
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static final class Steps implements Progress {
        @Override
        public void start(Stage stage, long total) {
            tell("stage " + stage);
        }

        @Override
        public void at(long done) {
            tell("at " + done);
        }

        @Override
        public void finish() {}
    }
}
