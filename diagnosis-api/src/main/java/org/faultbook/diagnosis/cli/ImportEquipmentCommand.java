package org.faultbook.diagnosis.cli;

import java.nio.file.Path;
import org.faultbook.diagnosis.home.EquipmentSummary;
import org.faultbook.diagnosis.home.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code faultbook import equipment}: the installed base. */
@Command(name = "equipment")
final class ImportEquipmentCommand extends FaultbookCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "equipmentFile")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        EquipmentSummary summary;
        try (Services services = root().open()) {
            summary = services.importEquipment(file);
        }
        if (root().json()) {
            print(ImportJson.of(summary));
        } else {
            say("equipment.summary", summary.read(), summary.changed(), summary.same());
            summary.problems().forEach(problem -> say("import.warning", problem));
        }
        return summary.changed() + summary.same() > 0 ? GOOD : FAILED;
    }
}
