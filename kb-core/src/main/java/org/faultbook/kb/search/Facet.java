package org.faultbook.kb.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the cases of a list can be told apart by. */
public enum Facet {
    CLASS,
    TYPE,
    MANUFACTURER,
    MODEL,
    CONFIDENCE,
    AUDIENCE,
    /** What the cause rests on. */
    BASIS;

    /** The value of a record, as it is written there; null where it has none. */
    public @Nullable String of(Facets facets) {
        return switch (this) {
            case CLASS -> facets.scope().equipmentClass();
            case TYPE -> facets.scope().type();
            case MANUFACTURER -> facets.scope().manufacturer();
            case MODEL -> facets.scope().model();
            case CONFIDENCE -> facets.confidence().name();
            case AUDIENCE -> facets.audience().name();
            case BASIS -> facets.basis() == null ? null : facets.basis().name();
        };
    }

    /** One form for all writings of a value: levels of a scope are equal case ignored. */
    public static String key(String value) {
        return value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
