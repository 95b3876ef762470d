package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.faultbook.diagnosis.home.ImportPreview;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthJson;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.ScopeNames;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--write-mapping", paramLabel = "FILE")
    private @Nullable Path writeMapping;

    @Mixin
    private final TicketReadingOptions reading = new TicketReadingOptions();

    @Override
    public Integer call() {
        if (writeMapping != null && !dryRun) {
            throw new UsageException(spec().commandLine(), wording().say("usage.write-mapping.dry-run"));
        }
        if (writeMapping != null && files.size() > 1) {
            throw new UsageException(spec().commandLine(), wording().say("usage.write-mapping.one-file"));
        }
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
        if (writeMapping != null && !preview.mappings().isEmpty()) {
            write(writeMapping, preview.mappings().getFirst());
        }
        boolean good = preview.summary().unreadable().isEmpty()
                && (!preview.tickets().isEmpty() || preview.summary().forgotten() > 0);
        return good ? GOOD : FAILED;
    }

    private void write(Path file, String mapping) {
        try {
            Files.writeString(file, mapping, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(wording().say("mapping.exists", file), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(wording().say("mapping.unwritable", file), e);
        }
        warn(wording().say("mapping.written", file));
    }
}
