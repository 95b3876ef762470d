package org.faultbook.indexer.extract;

/** What a stretch of text is for, by its column or by the label it stands under. */
enum Role {
    /** Everything may stand here. */
    FREE,
    TITLE,
    REPORTED,
    FOUND,
    CAUSE,
    FIX,
    RESULT,
    /** Stands under a label that says so: 故障现象：, Symptom: */
    LABELLED_SYMPTOM,
    LABELLED_CAUSE,
    LABELLED_FIX
}
