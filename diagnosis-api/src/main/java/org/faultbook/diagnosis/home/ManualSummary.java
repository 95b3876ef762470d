package org.faultbook.diagnosis.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.importing.ManualResult;
import org.faultbook.kb.port.ManualStore;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import of manuals.
 *
 * @param manuals of each file, in the order they were read
 * @param rejectsFile null where every page of every file was read
 */
public record ManualSummary(
        String batch, List<ManualResult> manuals, @Nullable Path rejectsFile, List<String> warnings) {
    public ManualSummary {
        manuals = List.copyOf(manuals);
        warnings = List.copyOf(warnings);
    }

    public long count(ManualStore.Put put) {
        return manuals.stream().filter(m -> m.put() == put).count();
    }

    public long rejected() {
        return manuals.stream().filter(ManualResult::rejected).count();
    }

    /** Already there, or older than what is there. */
    public long same() {
        return count(ManualStore.Put.SAME) + count(ManualStore.Put.OLDER);
    }

    /** Pages of the manuals that were taken in, those that could not be read included. */
    public long pages() {
        return manuals.stream()
                .mapToLong(m -> m.manual() == null ? 0 : m.manual().pages())
                .sum();
    }

    /** Pages that could not be read, of manuals that were taken in. */
    public long pagesRejected() {
        return manuals.stream()
                .filter(m -> !m.rejected())
                .mapToLong(m -> m.problems().stream().filter(p -> p.page() > 0).count())
                .sum();
    }

    public long rows() {
        return manuals.stream().mapToLong(ManualResult::rows).sum();
    }

    public long passages() {
        return manuals.stream().mapToLong(ManualResult::passages).sum();
    }

    public long casesTouched() {
        return manuals.stream().mapToLong(ManualResult::cases).sum();
    }

    /** Whether a manual was taken in, or known, and no file was rejected. */
    public boolean good() {
        return rejected() == 0 && !manuals.isEmpty();
    }

    /** With one warning more. */
    public ManualSummary with(String warning) {
        List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new ManualSummary(batch, manuals, rejectsFile, more);
    }
}
