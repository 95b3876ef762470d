package org.faultbook.diagnosis.engine;

import java.util.List;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.kb.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Decides from raw evidence whether there is anything to say, and if not, why. */
final class Abstention {
    private static final int FEW_TOKENS = 2;

    private final Lexicon lexicon;

    Abstention(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Null where the engine should answer. */
    @Nullable
    AbstainReason reason(UnderstoodQuestion asked, List<CauseGroup> causes, Calibration calibration) {
        double strength = causes.stream()
                .limit(3)
                .mapToDouble(c -> c.evidence().strength())
                .max()
                .orElse(0);
        boolean codeAnswered =
                causes.stream().limit(3).anyMatch(c -> c.evidence().code());
        if (codeAnswered || strength >= calibration.abstainBelow()) {
            return null;
        }
        boolean speaksOfMachines = asked.namesEquipment()
                || !asked.codes().isEmpty()
                || !lexicon.concepts(asked.question().text()).isEmpty();
        if (!speaksOfMachines) {
            return AbstainReason.NOT_ABOUT_EQUIPMENT;
        }
        if (asked.scope().equipmentClass() == null && asked.scope().type() != null) {
            return AbstainReason.EQUIPMENT_UNKNOWN;
        }
        boolean onlyUnknownCodes =
                !asked.codes().isEmpty() && asked.understood().codes().stream().noneMatch(Understood.Code::known);
        return !onlyUnknownCodes && saysLittle(asked) ? AbstainReason.TOO_VAGUE : AbstainReason.NOTHING_SIMILAR;
    }

    private boolean saysLittle(UnderstoodQuestion asked) {
        return lexicon.concepts(asked.question().text()).size() < FEW_TOKENS
                && asked.question()
                                .text()
                                .codePointCount(0, asked.question().text().length())
                        < 12;
    }
}
