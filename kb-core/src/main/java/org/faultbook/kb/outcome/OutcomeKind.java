package org.faultbook.kb.outcome;

/** What happened when a shown fix was tried. */
public enum OutcomeKind {
    FIXED,
    NOT_FIXED,
    PARTIAL,
    NOT_TRIED
}
