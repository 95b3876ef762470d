package org.faultbook.kb.search;

import java.util.List;

/** All records an owner has now; none removes the owner from the index. */
public record IndexChange(String owner, List<IndexRecord> records) {
    public IndexChange {
        records = List.copyOf(records);
        for (IndexRecord record : records) {
            if (!record.owner().equals(owner)) {
                throw new IllegalArgumentException("record " + record.id() + " is not of owner " + owner);
            }
        }
    }
}
