package org.faultbook.kb.faultcase;

import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.jspecify.annotations.Nullable;

/**
 * The text of a case as a person left it; in a case nobody has edited, everything but scope and cause is empty and is
 * assembled from the contributions of its tickets.
 */
public record Article(
        EquipmentScope scope,
        Cause cause,
        List<Symptom> symptoms,
        List<Fix> fixes,
        List<Check> checks,
        @Nullable String failureMode,
        @Nullable String failureMechanism) {
    public Article {
        symptoms = List.copyOf(symptoms);
        fixes = List.copyOf(fixes);
        checks = List.copyOf(checks);
    }

    /** Whether it leaves what it tells to tickets and manuals. */
    public boolean isLeftToTickets() {
        return symptoms.isEmpty() && fixes.isEmpty() && checks.isEmpty();
    }

    public static Article drafted(EquipmentScope scope, Cause cause) {
        return new Article(scope, cause, List.of(), List.of(), List.of(), null, null);
    }
}
