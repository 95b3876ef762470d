package org.faultbook.kb.taxonomy;

import org.faultbook.kb.text.LocalizedText;

/**
 * An item-level check: the question, the result that favours its cause, and the minutes it takes.
 *
 * @param byCaller whether somebody at the machine who is no technician can do it safely: by looking, listening, reading a
 *     display, a gauge or a nameplate, or telling what happened; with no tool, nothing opened, nothing touched
 */
public record UsualCheck(String id, LocalizedText question, LocalizedText favouredBy, int minutes, boolean byCaller) {
    /** A check for a technician. */
    public UsualCheck(String id, LocalizedText question, LocalizedText favouredBy, int minutes) {
        this(id, question, favouredBy, minutes, false);
    }
}
