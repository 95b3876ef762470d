package org.faultbook.kb.manual;

import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A document edition.
 *
 * @param id the same for all editions of a document in one language
 * @param version from 1, a new edition has the next
 * @param name of its file
 * @param edition as printed, else null
 * @param pages 0 where its format has none
 * @param contentHash of its original file: editions with equal ones are the same
 */
public record Manual(
        String id,
        int version,
        String name,
        String title,
        @Nullable String edition,
        Language language,
        EquipmentScope scope,
        int pages,
        String contentHash,
        ProductLine productLine) {
    public Manual {
        if (id.isBlank() || name.isBlank() || title.isBlank() || version < 1 || pages < 0) {
            throw new IllegalArgumentException("a manual needs an id, a title and a version from 1");
        }
    }

    /** An edition of the only product line there is so far. */
    public Manual(
            String id,
            int version,
            String name,
            String title,
            @Nullable String edition,
            Language language,
            EquipmentScope scope,
            int pages,
            String contentHash) {
        this(id, version, name, title, edition, language, scope, pages, contentHash, ProductLine.DEFAULT);
    }

    public Manual withVersion(int newVersion) {
        return new Manual(id, newVersion, name, title, edition, language, scope, pages, contentHash, productLine);
    }
}
