package org.faultbook.diagnosis.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code faultbook report}: groups the kinds of reports. */
@Command(
        name = "report",
        synopsisSubcommandLabel = "tickets|safety|terms",
        subcommands = {ReportTicketsCommand.class, ReportSafetyCommand.class, ReportTermsCommand.class})
final class ReportCommand extends FaultbookCommand {
    @Override
    public Integer call() {
        throw new UsageException(spec().commandLine(), wording().say("usage.report.missing"));
    }

    /** Writes a page beside what is printed. */
    static void write(Path file, String html) {
        try {
            Files.writeString(file, html);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
