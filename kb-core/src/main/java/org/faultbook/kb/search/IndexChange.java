package org.faultbook.kb.search;

import java.util.List;

/**
 * All records an owner has now; none removes the owner from the index.
 *
 * @param revision the store's revision that last touched the owner, 0 where the owner has none
 */
public record IndexChange(String owner, List<IndexRecord> records, long revision) {
    public IndexChange {
        records = List.copyOf(records);
        for (IndexRecord record : records) {
            if (!record.owner().equals(owner)) {
                throw new IllegalArgumentException("record " + record.id() + " is not of owner " + owner);
            }
        }
    }

    /** Records of an owner that has no revision of its own: a document of an evaluation, say. */
    public IndexChange(String owner, List<IndexRecord> records) {
        this(owner, records, 0);
    }
}
