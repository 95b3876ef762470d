package org.faultbook.indexer.join;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.Symptom;
import org.jspecify.annotations.Nullable;

/** What of a case tells whether it is like another. */
public record CaseSummary(
        String id,
        EquipmentScope scope,
        String causeKey,
        @Nullable String cause,
        List<String> symptoms,
        List<String> fixes) {
    public CaseSummary {
        symptoms = List.copyOf(symptoms);
        fixes = List.copyOf(fixes);
    }

    public static CaseSummary of(FaultCase fault) {
        List<String> symptoms = fault.symptoms().stream().map(Symptom::text).toList();
        List<String> fixes =
                new ArrayList<>(fault.fixes().stream().map(Fix::summary).toList());
        return new CaseSummary(
                fault.id(), fault.scope(), fault.causeKey(), fault.cause().text(), symptoms, fixes);
    }
}
