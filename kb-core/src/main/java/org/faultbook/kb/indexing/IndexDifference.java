package org.faultbook.kb.indexing;

/** One owner that the index holds otherwise than the store says. */
public record IndexDifference(String owner, Kind kind, long storeRevision, long indexRevision) {
    /** How it differs. */
    public enum Kind {
        /** The store has the case, the index has no record of it. */
        MISSING,
        /** The index holds an older or newer state of the case. */
        OUTDATED,
        /** The index holds a case that the store does not have. */
        UNKNOWN
    }

    /** One line for a person. */
    public String text() {
        return switch (kind) {
            case MISSING -> "case " + owner + " is in the store (revision " + storeRevision + ") but not in the index";
            case OUTDATED ->
                "case " + owner + " is at revision " + storeRevision + " in the store and at " + indexRevision
                        + " in the index";
            case UNKNOWN -> "case " + owner + " is in the index (revision " + indexRevision + ") but not in the store";
        };
    }
}
