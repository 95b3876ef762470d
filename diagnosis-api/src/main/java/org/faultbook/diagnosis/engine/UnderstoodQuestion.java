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
 * @param unit the machine where the question names one
 * @param concepts how many words of the field it uses
 */
public record UnderstoodQuestion(
        Question question,
        Understood understood,
        EquipmentScope scope,
        List<String> codes,
        boolean namesEquipment,
        int concepts,
        AskedUnit unit) {
    public UnderstoodQuestion {
        codes = List.copyOf(codes);
    }

    /** A question about no certain machine. */
    public UnderstoodQuestion(
            Question question,
            Understood understood,
            EquipmentScope scope,
            List<String> codes,
            boolean namesEquipment,
            int concepts) {
        this(question, understood, scope, codes, namesEquipment, concepts, AskedUnit.NONE);
    }

    List<String> knownCodes() {
        return understood.codes().stream()
                .filter(Understood.Code::known)
                .map(Understood.Code::code)
                .toList();
    }
}
