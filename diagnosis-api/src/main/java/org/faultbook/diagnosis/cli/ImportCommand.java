package org.faultbook.diagnosis.cli;

import picocli.CommandLine.Command;

/** {@code faultbook import}: the group of the import commands. */
@Command(
        name = "import",
        synopsisSubcommandLabel = "tickets|manuals|equipment|undo",
        subcommands = {
            ImportTicketsCommand.class,
            ImportManualsCommand.class,
            ImportEquipmentCommand.class,
            ImportUndoCommand.class
        })
final class ImportCommand extends FaultbookCommand {
    @Override
    public Integer call() {
        throw new UsageException(spec().commandLine(), wording().say("usage.import.missing"));
    }
}
