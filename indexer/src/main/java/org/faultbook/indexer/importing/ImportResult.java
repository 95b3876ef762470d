package org.faultbook.indexer.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param read results read: tickets and rejected rows
 * @param same equal to what is there, or older
 * @param forgotten tickets left out because somebody had them forgotten
 * @param casesTouched distinct cases that a ticket of this file joined or left
 * @param resumedAfter the row behind which an interrupted import of this file was taken up; 0 where none was
 * @param rejectsFile null where no row was rejected
 */
public record ImportResult(
        String batch,
        long read,
        long added,
        long changed,
        long same,
        long rejected,
        long forgotten,
        long casesTouched,
        long resumedAfter,
        @Nullable Path rejectsFile) {}
