package org.faultbook.kb.manual;

/** What a passage is, by the document's own structure. */
public enum PassageKind {
    /** A row of a troubleshooting table or list; it makes a case. */
    TROUBLESHOOTING,
    /** Steps to be done in order, whole. */
    PROCEDURE,
    /** A table of anything else, or part of a long one with its header. */
    TABLE,
    /** Running text. */
    TEXT
}
