package org.faultbook.indexer.manual;

import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a manual says of itself.
 *
 * @param edition as printed
 * @param documentNumber as printed
 * @param models it says it is for, as printed
 * @param scope the narrowest that holds for all of it
 */
record ManualHead(
        String title,
        @Nullable String edition,
        @Nullable String documentNumber,
        Language language,
        @Nullable String manufacturer,
        List<String> models,
        EquipmentScope scope) {
    ManualHead {
        models = List.copyOf(models);
    }

    /** The same for equipment that somebody names where the manual names none. */
    ManualHead orFor(EquipmentScope named) {
        return scope.equipmentClass() != null || named.isAny()
                ? this
                : new ManualHead(title, edition, documentNumber, language, manufacturer, models, named);
    }
}
