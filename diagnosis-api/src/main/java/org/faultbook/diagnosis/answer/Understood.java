package org.faultbook.diagnosis.answer;

import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.text.Language;

/** What was understood of the question, shown back to the person. {@code masked} is the text as it is logged. */
public record Understood(Language language, List<Code> codes, EquipmentScope equipment, String masked) {
    public Understood {
        codes = List.copyOf(codes);
    }

    /** A code in the question; {@code neighbours} look alike and are NOT the same code, given only for unknown codes. */
    public record Code(String code, boolean known, List<String> neighbours) {
        public Code {
            neighbours = List.copyOf(neighbours);
        }
    }
}
