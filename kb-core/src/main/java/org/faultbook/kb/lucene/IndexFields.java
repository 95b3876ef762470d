package org.faultbook.kb.lucene;

import java.util.List;
import java.util.Locale;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.search.Facet;
import org.jspecify.annotations.Nullable;

/** The fields of a Lucene document beside one per token field. */
final class IndexFields {
    static final String ID = "id";
    static final String OWNER = "owner";
    static final String KIND = "kind";
    static final String PRODUCT_LINE = "line";
    static final String CONFIDENCE = "confidence";
    static final String AUDIENCE = "audience";
    static final String LANGUAGE = "language";
    /** Doc values: all that a hit shows, in one read. */
    static final String HEAD = "head";
    /** Doc values: firmware and serial ranges, only where the scope has one. */
    static final String RANGES = "ranges";
    /** Doc values: the store's revision of the owner. */
    static final String REVISION = "revision";

    /** The keyword of the first record of each owner. */
    static final String FIRST = "first";
    /** Doc values, of first records: tickets of the case. */
    static final String SEEN = "seen";

    private static final List<String> LEVELS =
            List.of("scope.class", "scope.type", "scope.manufacturer", "scope.series", "scope.model");

    private IndexFields() {}

    /** The keyword field of one of the five levels of {@link EquipmentScope#levels()}. */
    static String level(int index) {
        return LEVELS.get(index);
    }

    /** Levels are equal case ignored, as {@link String#equalsIgnoreCase} has it: by upper, then lower case. */
    static String levelKey(String level) {
        return level.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Doc values, of first records: the value of a facet as it is written. */
    static String facet(Facet facet) {
        return "facet." + Facet.key(facet.name());
    }

    static String vector(String model) {
        return "vector." + model;
    }

    /** The packed digits of the {@link RoundedVector} of a vector. */
    static String rounded(String vectorField) {
        return "rounded." + vectorField;
    }

    /** Doc values: scale, rest and sum of the {@link RoundedVector} of a vector. */
    static String rounding(String vectorField) {
        return "rounding." + vectorField;
    }

    static boolean hasRanges(@Nullable EquipmentScope scope) {
        return scope != null && scope.isLimited();
    }
}
