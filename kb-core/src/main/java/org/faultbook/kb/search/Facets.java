package org.faultbook.kb.search;

import java.util.Set;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.text.Language;

/** What a record can be filtered by. */
public record Facets(
        ProductLine productLine,
        Confidence confidence,
        Audience audience,
        Set<Language> languages,
        EquipmentScope scope) {
    public Facets {
        languages = Set.copyOf(languages);
    }
}
