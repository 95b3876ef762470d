package org.faultbook.diagnosis.engine;

import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.UnitTraits;
import org.jspecify.annotations.Nullable;

/**
 * The machine that a question is about, as far as its fields name one.
 *
 * @param serialNumber as asked; null where none was given
 * @param registered the unit of the installed base; null where it is not known there
 * @param firmware as asked, else as registered; as written
 */
public record AskedUnit(
        @Nullable String serialNumber,
        @Nullable Equipment registered,
        @Nullable String firmware,
        UnitTraits traits) {
    /** No certain machine. */
    static final AskedUnit NONE = new AskedUnit(null, null, null, UnitTraits.UNKNOWN);
}
