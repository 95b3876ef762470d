package org.faultbook.diagnosis.wiring;

import java.util.function.Supplier;
import org.faultbook.kb.port.TermStore;
import org.faultbook.kb.taxonomy.Terminology;
import org.jspecify.annotations.Nullable;

/** The words of a home: those shipped with what persons added laid over them, read again where somebody did. Thread-safe. */
final class OwnTerminology {
    private final Supplier<Terminology> shipped;
    private final Supplier<TermStore> terms;
    private long acts = -1;
    private @Nullable Terminology now;

    OwnTerminology(Supplier<Terminology> shipped, Supplier<TermStore> terms) {
        this.shipped = shipped;
        this.terms = terms;
    }

    /** As the store is now; the same one until somebody adds or withdraws something. */
    synchronized Terminology now() {
        long told = terms.get().acts();
        Terminology known = now;
        if (known == null || told != acts) {
            known = shipped.get().with(terms.get().all());
            acts = told;
            now = known;
        }
        return known;
    }
}
