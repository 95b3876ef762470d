package org.faultbook.diagnosis.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import org.faultbook.diagnosis.home.EquipmentImport;
import org.faultbook.diagnosis.home.EquipmentSummary;
import org.faultbook.diagnosis.home.Services;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook import equipment}: the installed base. */
@Command(name = "equipment")
final class ImportEquipmentCommand extends FaultbookCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "equipmentFile")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--dry-run", descriptionKey = "equipmentDryRun")
    private boolean dryRun;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable Charset encoding;

    @Option(names = "--sheet", paramLabel = "N")
    private @Nullable Integer sheet;

    @Override
    public Integer call() {
        EquipmentSummary summary;
        try (Services services = root().open()) {
            summary = services.importEquipment(
                    new EquipmentImport(file, encoding, sheet == null ? 1 : sheet, zone, dryRun));
        }
        if (root().json()) {
            print(ImportJson.of(summary, dryRun));
        } else {
            text(summary);
        }
        return summary.added() + summary.changed() + summary.same() > 0 ? GOOD : FAILED;
    }

    private void text(EquipmentSummary s) {
        if (dryRun) {
            say("preview.columns");
            s.columns()
                    .forEach(c -> say(
                            "equipment.column",
                            c.header(),
                            c.canonical() == null ? wording().say("equipment.passedOver") : c.canonical()));
        }
        say("equipment.summary", s.read(), s.added(), s.changed(), s.same(), s.rejected());
        if (s.repeated() > 0) {
            say("equipment.repeated", s.repeated());
        }
        if (dryRun) {
            say("equipment.nothingStored");
        }
        s.problems().forEach(problem -> say("import.warning", problem));
    }
}
