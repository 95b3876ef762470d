package org.faultbook.indexer.extract;

/** What a clause says. */
enum Label {
    SYMPTOM,
    CAUSE,
    FIX,
    /** Results, tests, talk of the visit, advice, attempts that failed. */
    OTHER
}
