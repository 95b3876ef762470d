package org.faultbook.diagnosis.cli;

import java.util.List;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.UndoSummary;
import org.faultbook.kb.batch.ImportBatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook import undo}: takes an import back, or lists the last ones. */
@Command(name = "undo")
final class ImportUndoCommand extends FaultbookCommand {
    private static final int LISTED = 20;

    @Parameters(arity = "0..1", paramLabel = "BATCH", descriptionKey = "undoBatch")
    private @Nullable String batch;

    @Option(names = "--list", descriptionKey = "undoList")
    private boolean list;

    @Override
    public Integer call() {
        String named = batch;
        if (named != null && (list || named.isBlank())) {
            throw new UsageException(spec().commandLine(), wording().say("usage.undo"));
        }
        try (Services services = root().open()) {
            return named == null ? list(services.imports(LISTED)) : undo(services.undoImport(named, progress()));
        }
    }

    private int list(List<ImportBatch> imports) {
        if (root().json()) {
            print(BatchJson.of(imports));
        } else {
            root().console().out().print(new BatchText(wording()).of(imports));
        }
        return GOOD;
    }

    private int undo(UndoSummary summary) {
        if (root().json()) {
            print(BatchJson.of(summary));
        } else {
            root().console().out().print(new BatchText(wording()).of(summary));
        }
        return GOOD;
    }
}
