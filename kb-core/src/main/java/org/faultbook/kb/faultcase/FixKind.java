package org.faultbook.kb.faultcase;

/** What a maintenance activity achieves. */
public enum FixKind {
    LASTING,
    /** Restores service, cause unknown: reset, power cycle, topping up with no leak found. */
    TEMPORARY,
    /** Defeats a protection: never recommended, never a success, never exported. */
    PROHIBITED
}
