package org.faultbook.kb.faultcase;

import java.util.List;
import java.util.TreeSet;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;

/**
 * What decides which case a ticket joins: product line, exactly its own scope, its normalised cause, its codes. Two
 * tickets belong to one case if and only if their keys are equal, so the partition depends on no order of import.
 *
 * @param cause the normalised cause, never blank: for an unknown cause the normalised symptom, marked as such
 */
public record CaseKey(ProductLine productLine, EquipmentScope scope, String cause, List<String> codes) {
    public CaseKey {
        if (cause.isBlank()) {
            throw new IllegalArgumentException("a case key names a cause");
        }
        codes = List.copyOf(new TreeSet<>(codes));
    }

    /** One line, equal exactly for equal keys. */
    public String text() {
        return productLine.id() + "|" + scope.key() + "|" + cause + "|" + String.join(",", codes);
    }
}
