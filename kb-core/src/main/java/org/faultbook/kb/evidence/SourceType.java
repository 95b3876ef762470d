package org.faultbook.kb.evidence;

/** Where a statement comes from. */
public enum SourceType {
    TICKET,
    PASSAGE,
    /** A person wrote it; the source id names that person. */
    PERSON
}
