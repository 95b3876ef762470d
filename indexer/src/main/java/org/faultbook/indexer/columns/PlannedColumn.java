package org.faultbook.indexer.columns;

import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a sheet is read as.
 *
 * @param place in the row, from 0
 * @param header as written; {@code column 3} where the sheet has none
 * @param column null where it is kept as an attribute or left out
 * @param dateFormat the pattern that the mapping names for it
 */
public record PlannedColumn(
        int place,
        String header,
        @Nullable Column column,
        boolean ignored,
        boolean knownAtOpening,
        @Nullable String dateFormat,
        LocalizedText why) {
    public boolean isAttribute() {
        return column == null && !ignored;
    }
}
