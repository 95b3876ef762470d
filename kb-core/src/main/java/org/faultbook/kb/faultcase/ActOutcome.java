package org.faultbook.kb.faultcase;

/** How an act ended, as its ticket tells. */
public enum ActOutcome {
    /** The ticket closed with it. */
    SEEN,
    /** Told as without effect. */
    NOT_FIXED,
    /** Told as helping in part. */
    PARTIAL,
    /** Advised or put off. */
    NOT_TRIED
}
