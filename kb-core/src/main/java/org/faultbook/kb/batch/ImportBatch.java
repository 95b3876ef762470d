package org.faultbook.kb.batch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of imports.
 *
 * @param id what an import prints and what taking it back wants
 * @param at when it began; null where that is not known
 * @param files their names, without folders
 * @param counts of what is durably taken in; an interrupted import counts as far as it got
 * @param complete whether every file was read to its end
 * @param undone when it was taken back; null where it was not
 */
public record ImportBatch(
        String id,
        @Nullable Instant at,
        List<String> files,
        ImportCounts counts,
        boolean complete,
        @Nullable Instant undone) {
    public ImportBatch {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an import has an id");
        }
        files = List.copyOf(files);
    }
}
