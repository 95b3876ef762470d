package org.faultbook.kb.indexing;

import org.faultbook.kb.search.RecordKind;

/** One owner that the index holds otherwise than the store says. */
public record IndexDifference(String owner, Kind kind, long storeRevision, long indexRevision, RecordKind of) {
    /** How it differs. */
    public enum Kind {
        /** The store has the owner, the index has no record of it. */
        MISSING,
        /** The index holds an older or newer state of the owner. */
        OUTDATED,
        /** The index holds an owner that the store does not have. */
        UNKNOWN
    }

    /** One line for a person. */
    public String text() {
        String what = (of == RecordKind.CASE ? "case " : "passage ") + owner;
        return switch (kind) {
            case MISSING -> what + " is in the store (revision " + storeRevision + ") but not in the index";
            case OUTDATED ->
                what + " is at revision " + storeRevision + " in the store and at " + indexRevision + " in the index";
            case UNKNOWN -> what + " is in the index (revision " + indexRevision + ") but not in the store";
        };
    }
}
