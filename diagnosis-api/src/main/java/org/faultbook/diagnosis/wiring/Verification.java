package org.faultbook.diagnosis.wiring;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.home.VerifyReport;
import org.faultbook.kb.indexing.IndexDifference;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.SearchFilter;

/** Compares store and index of a home, each of them checked by itself first. */
final class Verification {
    private Verification() {}

    static VerifyReport of(Store store, OpenBase open) {
        List<String> problems = new ArrayList<>();
        store.check();
        open.index().check();
        for (IndexDifference difference : open.base().verify()) {
            problems.add(difference.text());
        }
        try (SearchIndex.View view = open.index().view()) {
            return new VerifyReport(
                    store.sources().count(),
                    store.cases().count(),
                    view.count(SearchFilter.NONE),
                    store.revision(),
                    view.revision(),
                    problems);
        }
    }
}
