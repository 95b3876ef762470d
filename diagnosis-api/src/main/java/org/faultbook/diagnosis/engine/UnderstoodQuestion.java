package org.faultbook.diagnosis.engine;

import java.util.List;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.retrieval.Question;

/**
 * A question as it was understood.
 *
 * @param codes normalised fault codes, known ones and unknown ones
 * @param namesEquipment whether text or fields name a machine at all, known here or not
 * @param concepts how many words of the field it uses
 */
public record UnderstoodQuestion(
        Question question,
        Understood understood,
        EquipmentScope scope,
        List<String> codes,
        boolean namesEquipment,
        int concepts) {
    private static final double KNOWN_CLASS = 0.2;
    private static final double WORD = 0.02;
    private static final int MANY_WORDS = 5;

    public UnderstoodQuestion {
        codes = List.copyOf(codes);
    }

    List<String> knownCodes() {
        return understood.codes().stream()
                .filter(Understood.Code::known)
                .map(Understood.Code::code)
                .toList();
    }

    /** How far the question is of the field: a known class of equipment counts most, then words of the lexicon; 0 to 0.3. */
    double familiarity() {
        double equipment = scope.equipmentClass() != null ? KNOWN_CLASS : 0;
        return equipment + WORD * Math.min(MANY_WORDS, concepts);
    }
}
