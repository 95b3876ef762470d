package org.faultbook.kb.search;

/** What an index record stands for. */
public enum RecordKind {
    /** One wording of a symptom of a case, with the case's cause and fixes. */
    CASE,
    /** A passage of a manual. */
    PASSAGE
}
