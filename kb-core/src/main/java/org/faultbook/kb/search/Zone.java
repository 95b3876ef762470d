package org.faultbook.kb.search;

/** Which text of a record a token comes from. */
public enum Zone {
    /** What is observed; of a bare document, its whole text. */
    SYMPTOM,
    CAUSE,
    FIX,
    /** Equipment names: class, type, manufacturer, series, model and their aliases. */
    EQUIPMENT,
    /** The text of a passage: apart from what cases say, so that neither changes how rare the other's words are. */
    PASSAGE,
    /** The headings a passage stands under. */
    SECTION
}
