package org.faultbook.indexer.importing;

import java.util.List;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.port.ManualStore;
import org.jspecify.annotations.Nullable;

/**
 * What became of one manual's file.
 *
 * @param file its name, with the folders below the one that was named
 * @param put null where it was rejected
 * @param manual as it was understood, null where it was rejected
 * @param problems pages that could not be read, or why the file was rejected
 * @param passages that can be cited
 * @param rows of troubleshooting, one for each cause
 * @param cases that its rows touched; none where nothing changed
 */
public record ManualResult(
        String file,
        ManualStore.@Nullable Put put,
        @Nullable Manual manual,
        List<PageProblem> problems,
        int passages,
        int rows,
        int cases,
        List<Warning> warnings) {
    public ManualResult {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        if ((put == null) != (manual == null) || put == null && problems.isEmpty()) {
            throw new IllegalArgumentException("a manual is taken in, or rejected with a reason: " + file);
        }
    }

    /** Nothing of it was taken in. */
    public static ManualResult rejected(String file, PageProblem why) {
        return new ManualResult(file, null, null, List.of(why), 0, 0, 0, List.of());
    }

    public boolean rejected() {
        return put == null;
    }
}
