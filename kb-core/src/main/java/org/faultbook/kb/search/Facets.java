package org.faultbook.kb.search;

import java.util.Set;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a record can be filtered, counted and ordered by.
 *
 * @param basis what the cause of a case rests on; null for what is no case
 * @param seen tickets of a case; 0 for what is no case
 */
public record Facets(
        ProductLine productLine,
        Confidence confidence,
        Audience audience,
        Set<Language> languages,
        EquipmentScope scope,
        @Nullable CauseBasis basis,
        int seen) {
    public Facets {
        languages = Set.copyOf(languages);
        if (seen < 0) {
            throw new IllegalArgumentException("a case is seen in no fewer than 0 tickets: " + seen);
        }
    }

    /** Of what is no case. */
    public Facets(
            ProductLine productLine,
            Confidence confidence,
            Audience audience,
            Set<Language> languages,
            EquipmentScope scope) {
        this(productLine, confidence, audience, languages, scope, null, 0);
    }
}
