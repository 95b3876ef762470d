package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.diagnosis.home.ImportPreview;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthJson;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.ScopeNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook import tickets}. */
@Command(name = "tickets")
final class ImportTicketsCommand extends FaultbookCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private final TicketReadingOptions reading = new TicketReadingOptions();

    @Override
    public Integer call() {
        try (Services services = root().open()) {
            return dryRun ? preview(services) : take(services);
        }
    }

    private int take(Services services) {
        ImportSummary summary = services.importTickets(reading.of(files), progress());
        boolean taken = summary.added() + summary.changed() + summary.same() > 0;
        TicketReport health = taken ? services.ticketReport() : null;
        HealthWords words = new HealthWords(wording().language(), new ScopeNames(services.taxonomy()));
        if (root().json()) {
            ObjectNode json = ImportJson.of(summary);
            if (health != null) {
                json.set("health", HealthJson.of(health, words));
            }
            print(json);
        } else {
            root().console().out().print(new ImportText(wording()).of(summary));
            if (health != null) {
                root().console().out().print(new HealthText(wording(), words).of(health));
                say("health.more");
            }
        }
        return summary.good() ? GOOD : FAILED;
    }

    private int preview(Services services) {
        ImportPreview preview = services.previewTickets(reading.of(files), progress());
        if (root().json()) {
            print(ImportJson.of(preview));
        } else {
            root().console().out().print(new PreviewText(wording()).of(preview, root().console()));
        }
        return preview.summary().good() ? GOOD : FAILED;
    }
}
