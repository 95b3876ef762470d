package org.faultbook.diagnosis.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of an import.
 *
 * @param read filled rows of the files but for their headers: those of tickets, rejected and passed over
 * @param passed rows that tell of no ticket: titles, totals, repeated headers, remarks
 * @param same tickets already there, unchanged or newer
 * @param forgotten tickets left out because they were forgotten
 * @param rejectsFile null where no row was rejected
 * @param unreadable one line per file that could not be read at all, with the reason
 */
public record ImportSummary(
        String batch,
        long read,
        long added,
        long changed,
        long same,
        long rejected,
        long passed,
        long forgotten,
        long casesTouched,
        @Nullable Path rejectsFile,
        List<String> warnings,
        List<String> unreadable) {
    public ImportSummary {
        warnings = List.copyOf(warnings);
        unreadable = List.copyOf(unreadable);
    }

    /** Of an import that passed over no row and met nothing forgotten. */
    public ImportSummary(
            String batch,
            long read,
            long added,
            long changed,
            long same,
            long rejected,
            long casesTouched,
            @Nullable Path rejectsFile,
            List<String> warnings,
            List<String> unreadable) {
        this(batch, read, added, changed, same, rejected, 0, 0, casesTouched, rejectsFile, warnings, unreadable);
    }

    /** With one warning more. */
    public ImportSummary with(String warning) {
        List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new ImportSummary(
                batch,
                read,
                added,
                changed,
                same,
                rejected,
                passed,
                forgotten,
                casesTouched,
                rejectsFile,
                more,
                unreadable);
    }

    /** Whether every file was read and at least one row taken, or left out as it was wished. */
    public boolean good() {
        return unreadable.isEmpty() && added + changed + same + forgotten > 0;
    }
}
