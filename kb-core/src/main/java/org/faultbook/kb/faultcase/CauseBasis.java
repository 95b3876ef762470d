package org.faultbook.kb.faultcase;

/** What a cause rests on. */
public enum CauseBasis {
    /** Written in the source. */
    STATED,
    /** Read off the fix: the item acted on and how it failed. */
    INFERRED,
    UNKNOWN
}
