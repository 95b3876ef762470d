package org.faultbook.kb.faultcase;

/** How far a case is trusted (KCS v6 article confidence). */
public enum Confidence {
    /** Seen only in review and duplicate search. */
    WORK_IN_PROGRESS,
    /** Answers at once, marked as not yet reviewed. */
    NOT_VALIDATED,
    /** Published by a person. */
    VALIDATED,
    /** Retired: found only by its id. */
    ARCHIVED;

    public boolean answers() {
        return this == NOT_VALIDATED || this == VALIDATED;
    }
}
