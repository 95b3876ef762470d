package org.faultbook.diagnosis.wiring;

import java.time.Clock;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.ReindexSummary;
import org.faultbook.diagnosis.learn.Learning;
import org.faultbook.kb.kept.KeptEmbeddings;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;

/** Builds the index of a home anew from its store. */
final class Reindexing {
    private Reindexing() {}

    static ReindexSummary run(
            OpenBase base, Store store, Toolkit toolkit, KeptEmbeddings kept, Clock clock, Progress progress) {
        if (!base.writable()) {
            throw new IllegalStateException(
                    "another process holds the index of this home: stop it, or let it rebuild by itself");
        }
        progress.start(Progress.Stage.INDEX, store.cases().count());
        new Learning(store, toolkit, clock).learn();
        long before = kept.size();
        long records = base.rebuild();
        progress.finish();
        try (SearchIndex.View view = base.index().view()) {
            return new ReindexSummary(view.generation(), view.revision(), records, kept.size() - before);
        }
    }
}
