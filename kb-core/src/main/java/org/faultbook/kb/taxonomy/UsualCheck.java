package org.faultbook.kb.taxonomy;

import org.faultbook.kb.text.LocalizedText;

/** An item-level check: the question, the result that favours its cause, and the minutes it takes. */
public record UsualCheck(String id, LocalizedText question, LocalizedText favouredBy, int minutes) {}
