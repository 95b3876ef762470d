package org.faultbook.diagnosis.engine;

import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.Understood;
import org.jspecify.annotations.Nullable;

/** Decides from raw evidence whether there is anything to say, and if not, why. */
final class Abstention {
    private static final int FEW_WORDS = 2;
    private static final int SHORT = 12;

    /** Null where the engine should answer. */
    @Nullable
    AbstainReason reason(Considered considered) {
        if (considered.answersUnder(considered.calibration())) {
            return null;
        }
        UnderstoodQuestion asked = considered.asked();
        if (!asked.namesEquipment() && asked.codes().isEmpty() && asked.concepts() == 0) {
            return AbstainReason.NOT_ABOUT_EQUIPMENT;
        }
        if (asked.scope().equipmentClass() == null && asked.scope().type() != null) {
            return AbstainReason.EQUIPMENT_UNKNOWN;
        }
        boolean onlyUnknownCodes =
                !asked.codes().isEmpty() && asked.understood().codes().stream().noneMatch(Understood.Code::known);
        return !onlyUnknownCodes && saysLittle(asked) ? AbstainReason.TOO_VAGUE : AbstainReason.NOTHING_SIMILAR;
    }

    private static boolean saysLittle(UnderstoodQuestion asked) {
        String text = asked.question().text();
        return asked.concepts() < FEW_WORDS && text.codePointCount(0, text.length()) < SHORT;
    }
}
