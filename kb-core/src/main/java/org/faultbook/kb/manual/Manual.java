package org.faultbook.kb.manual;

import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** A document edition; {@code contentHash} finds its original file. */
public record Manual(
        String id,
        int version,
        String title,
        @Nullable String edition,
        Language language,
        EquipmentScope scope,
        String contentHash) {
    public Manual {
        if (id.isBlank() || title.isBlank() || version < 1) {
            throw new IllegalArgumentException("a manual needs an id, a title and a version from 1");
        }
    }
}
