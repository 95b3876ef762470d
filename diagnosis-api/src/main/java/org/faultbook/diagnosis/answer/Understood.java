package org.faultbook.diagnosis.answer;

import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.quantity.Quantity;
import org.faultbook.kb.spelling.Respelling;
import org.faultbook.kb.text.Language;

/**
 * What was understood of the question, shown back to the person.
 *
 * @param respellings words that were written wrong and what they were taken for
 * @param quantities measured values
 * @param masked the text as it is logged
 */
public record Understood(
        Language language,
        List<Code> codes,
        EquipmentScope equipment,
        List<Respelling> respellings,
        List<Quantity> quantities,
        String masked) {
    public Understood {
        codes = List.copyOf(codes);
        respellings = List.copyOf(respellings);
        quantities = List.copyOf(quantities);
    }

    /** A question that was taken as it stands. */
    public Understood(Language language, List<Code> codes, EquipmentScope equipment, String masked) {
        this(language, codes, equipment, List.of(), List.of(), masked);
    }

    /** A code in the question; {@code neighbours} look alike and are NOT the same code, given only for unknown codes. */
    public record Code(String code, boolean known, List<String> neighbours) {
        public Code {
            neighbours = List.copyOf(neighbours);
        }
    }
}
