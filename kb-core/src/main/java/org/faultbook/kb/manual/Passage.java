package org.faultbook.kb.manual;

import java.util.List;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A located part of a manual.
 *
 * @param id unique, the same in each reading of one edition
 * @param page of its first line, from 1; null where the format has none
 * @param lastPage of its last line
 * @param sectionPath headings from the outside in
 * @param row the number of the troubleshooting row it is, null for any other part
 * @param text as read, safety notices that guard it included; evidence counts in it
 * @param confidence of recognition, from 0 to 1; 1 where the file carries the text itself
 */
public record Passage(
        String id,
        String manualId,
        int manualVersion,
        PassageKind kind,
        @Nullable Integer page,
        @Nullable Integer lastPage,
        List<String> sectionPath,
        @Nullable String row,
        Language language,
        String text,
        double confidence) {
    public Passage {
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a passage has an id and text");
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
        }
        sectionPath = List.copyOf(sectionPath);
    }

    public Passage withManualVersion(int newVersion) {
        return new Passage(
                id, manualId, newVersion, kind, page, lastPage, sectionPath, row, language, text, confidence);
    }
}
