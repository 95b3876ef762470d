package org.faultbook.diagnosis.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthJson;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.report.HealthPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faultbook report tickets}: the health of the tickets taken in. */
@Command(name = "tickets")
final class ReportTicketsCommand extends FaultbookCommand {
    @Option(names = "--html", paramLabel = "FILE.html", descriptionKey = "html")
    private @Nullable Path html;

    @Override
    public Integer call() {
        try (Services services = root().open()) {
            TicketReport report = services.ticketReport();
            HealthWords words = new HealthWords(wording().language(), new ScopeNames(services.taxonomy()));
            if (html != null) {
                ReportCommand.write(html, new HealthPage(words, ZoneId.systemDefault()).of(report));
            }
            if (root().json()) {
                print(HealthJson.of(report, words));
            } else {
                root().console().out().print(new HealthText(wording(), words).of(report));
                if (html == null) {
                    say("health.more");
                } else {
                    say("measure.written", html);
                }
            }
        }
        return GOOD;
    }
}
