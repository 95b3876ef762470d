package org.faultbook.kb.search;

import java.util.Set;

/** What an index record stands for. */
public enum RecordKind {
    /** One wording of a symptom of a case, with the case's cause and fixes. */
    CASE,
    /** The same of a case that only manuals tell of. */
    MANUAL_CASE,
    /** A passage of a manual. */
    PASSAGE;

    /** The kinds that records of one thing in the store may be of, as what is known of it changes. */
    public Set<RecordKind> ofTheSame() {
        return this == PASSAGE ? Set.of(PASSAGE) : Set.of(CASE, MANUAL_CASE);
    }
}
