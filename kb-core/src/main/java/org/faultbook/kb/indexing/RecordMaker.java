package org.faultbook.kb.indexing;

import java.util.List;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.search.IndexRecord;

/** Turns cases into what the index holds of them: tokens, facets, vectors. */
@FunctionalInterface
public interface RecordMaker {
    /**
     * The records of all these cases, in any order, each owned by the id of its case. A case that is not to be found
     * has none. Many cases at once, so that texts are embedded in batches.
     */
    List<IndexRecord> make(List<FaultCase> cases);
}
