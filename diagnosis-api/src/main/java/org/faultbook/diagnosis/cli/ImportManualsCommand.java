package org.faultbook.diagnosis.cli;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.ManualSummary;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.kb.ticket.EquipmentMention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook import manuals}: manuals become cases and passages to cite. */
@Command(name = "manuals")
final class ImportManualsCommand extends FaultbookCommand {
    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "manualPaths")
    private List<Path> paths = List.of();

    @Option(
            names = "--equipment",
            paramLabel = "type=..,model=..",
            converter = EquipmentConverter.class,
            descriptionKey = "manualEquipment")
    private EquipmentMention unnamed = EquipmentMention.NONE;

    @Override
    public Integer call() {
        ManualSummary summary;
        try (Services services = root().open()) {
            summary = services.importManuals(new ManualImport(paths, unnamed), progress());
            if (root().json()) {
                print(ManualJson.of(summary));
            } else {
                root().console()
                        .out()
                        .print(new ManualText(wording(), new ScopeNames(services.taxonomy())).of(summary));
            }
        }
        return summary.good() ? GOOD : FAILED;
    }
}
