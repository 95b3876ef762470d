package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.port.ImportLog;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;

/** Takes imports back: the store's part, and the rejects file. */
final class Undoing {
    private final Store store;
    private final HomeFolder folder;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final Language language;

    Undoing(Store store, HomeFolder folder, Taxonomy taxonomy, Clock clock, Language language) {
        this.store = store;
        this.folder = folder;
        this.taxonomy = taxonomy;
        this.clock = clock;
        this.language = language;
    }

    /** {@link IllegalArgumentException} in the reader's language where there is nothing to take back. */
    UndoneImport run(String batch, Progress progress) {
        refuse(batch);
        progress.start(Progress.Stage.UNDO, -1);
        TicketUnderstanding understanding =
                new TicketUnderstanding(taxonomy, ShippedContent.lexicon(), store.equipment());
        ImportLog.Reading reading = tickets -> tickets.parallelStream()
                .map(understanding::understand)
                .map(Understood::contribution)
                .map(java.util.Optional::ofNullable)
                .toList();
        UndoneImport undone = store.imports().undo(batch, clock.instant(), reading, progress::at);
        progress.finish();
        try {
            Files.deleteIfExists(folder.rejects().resolve(batch + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException("the rejects file of " + batch + " could not be deleted", e);
        }
        return undone;
    }

    /** Whether a batch is taken back, but nothing was learned since: that was cut short. */
    boolean wasInterrupted(String batch) {
        return store.imports().find(batch).map(b -> b.undone() != null).orElse(false)
                && store.statistics()
                        .latest(ProductLine.DEFAULT, "calibration")
                        .map(v -> v.fromRevision() < store.revision())
                        .orElse(true);
    }

    private void refuse(String batch) {
        ImportBatch known = store.imports().find(batch).orElse(null);
        if (known == null) {
            throw new IllegalArgumentException(
                    language == Language.ZH
                            ? "没有编号为 " + batch + " 的导入；faultbook import undo 列出最近的导入。"
                            : "there is no import " + batch + "; faultbook import undo lists the last ones.");
        }
        if (known.undone() != null) {
            throw new IllegalArgumentException(
                    language == Language.ZH
                            ? "导入 " + batch + " 已于 " + known.undone() + " 撤回。"
                            : "the import " + batch + " was taken back before, at " + known.undone() + ".");
        }
    }
}
