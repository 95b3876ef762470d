package org.faultbook.kb.indexing;

import java.util.List;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.search.IndexRecord;

/** Turns passages of manuals into what the index holds of them. */
@FunctionalInterface
public interface PassageRecordMaker {
    /** Follows no passages. */
    PassageRecordMaker NONE = passages -> List.of();

    /** The records of all these passages, in any order, each owned by the id of its passage; some may have none. */
    List<IndexRecord> make(List<StoredPassage> passages);
}
