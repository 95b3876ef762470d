package org.faultbook.indexer.extract;

/** What leads a clause, where a word says so. */
enum Link {
    NONE,
    /** It is the cause of its neighbour. */
    BECAUSE,
    /** It is the effect of the clause before. */
    RESULTING,
    /** It was found. */
    FINDING,
    BUT
}
