package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on site who checks what is asked: a check of the cause that really holds shows what speaks for it, every other one does
 * not. An assumption: nobody errs, and everything can be checked.
 */
final class CheckAnswers {
    private final Map<String, String> causeOfCheck = new LinkedHashMap<>();
    private final Map<String, List<String>> checksOfClass = new LinkedHashMap<>();

    CheckAnswers(Taxonomy taxonomy) {
        for (EquipmentClass family : taxonomy.classes()) {
            List<String> checks = new ArrayList<>();
            for (UsualCause cause : family.causes()) {
                for (UsualCheck check : cause.checks()) {
                    causeOfCheck.put(check.id(), cause.id());
                    checks.add(check.id());
                }
            }
            checksOfClass.put(family.id(), List.copyOf(checks));
        }
    }

    Observation found(String checkId, String trueCause) {
        return new Observation(checkId, trueCause.equals(causeOfCheck.get(checkId)) ? "yes" : "no");
    }

    /** All checks of an equipment class, as the taxonomy lists them; empty for none. */
    List<String> checklist(@Nullable String equipmentClass) {
        return equipmentClass == null ? List.of() : checksOfClass.getOrDefault(equipmentClass, List.of());
    }
}
