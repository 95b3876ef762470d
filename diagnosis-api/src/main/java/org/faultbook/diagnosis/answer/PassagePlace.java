package org.faultbook.diagnosis.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands: in which edition of which manual, on which page, under which headings.
 *
 * @param title of the manual
 * @param edition as printed, null where it is not
 * @param page from 1, null where the format has none
 */
public record PassagePlace(
        String manualId,
        int version,
        String title,
        @Nullable String edition,
        @Nullable Integer page,
        List<String> sectionPath) {
    public PassagePlace {
        sectionPath = List.copyOf(sectionPath);
    }
}
