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
 * @param bulletin a technical bulletin says it: it stands apart from what tickets tell of the same cause
 */
public record CaseKey(
        ProductLine productLine, EquipmentScope scope, String cause, List<String> codes, boolean bulletin) {
    public CaseKey {
        if (cause.isBlank()) {
            throw new IllegalArgumentException("a case key names a cause");
        }
        codes = List.copyOf(new TreeSet<>(codes));
    }

    /** The key of what a ticket tells. */
    public CaseKey(ProductLine productLine, EquipmentScope scope, String cause, List<String> codes) {
        this(productLine, scope, cause, codes, false);
    }

    /** The same as a technical bulletin says it. */
    public CaseKey ofBulletin() {
        return new CaseKey(productLine, scope, cause, codes, true);
    }

    /** One line, equal exactly for equal keys. */
    public String text() {
        return productLine.id() + "|" + scope.key() + "|" + cause + "|" + String.join(",", codes)
                + (bulletin ? "|bulletin" : "");
    }
}
