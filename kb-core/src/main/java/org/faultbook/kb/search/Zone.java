package org.faultbook.kb.search;

/** Which text of a record a token comes from. */
public enum Zone {
    /** What is observed; of a bare document, its whole text. */
    SYMPTOM,
    CAUSE,
    FIX,
    /** Equipment names: class, type, manufacturer, series, model and their aliases. */
    EQUIPMENT
}
