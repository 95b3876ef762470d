package org.faultbook.kb.outcome;

/** Where an outcome comes from, the weakest first; of two, the later and more independent one prevails. */
public enum OutcomeSource {
    TAP,
    CLOSING_TEXT,
    CALLBACK,
    REPEAT_VISIT
}
