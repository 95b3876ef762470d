package org.faultbook.indexer.document;

/** What a manual's file is, by its content rather than its name. */
public enum DocumentFormat {
    PDF,
    DOCX,
    HTML,
    MARKDOWN,
    TEXT,
    /** PNG or JPEG. */
    IMAGE
}
