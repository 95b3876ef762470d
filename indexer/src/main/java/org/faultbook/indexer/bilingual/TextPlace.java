package org.faultbook.indexer.bilingual;

import java.util.List;
import org.faultbook.kb.manual.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands.
 *
 * @param title of the manual
 * @param page null where the format has none
 * @param sectionPath headings from the outside in
 */
public record TextPlace(
        String manualId,
        int manualVersion,
        String title,
        String passageId,
        @Nullable Integer page,
        List<String> sectionPath) {
    public TextPlace {
        if (manualId.isBlank() || passageId.isBlank() || manualVersion < 1) {
            throw new IllegalArgumentException("a text stands in a passage of an edition of a manual");
        }
        sectionPath = List.copyOf(sectionPath);
    }

    static TextPlace of(Passage passage, String title) {
        return new TextPlace(
                passage.manualId(),
                passage.manualVersion(),
                title,
                passage.id(),
                passage.page(),
                passage.sectionPath());
    }
}
