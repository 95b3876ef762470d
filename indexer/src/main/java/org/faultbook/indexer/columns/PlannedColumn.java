package org.faultbook.indexer.columns;

import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a sheet is read as.
 *
 * @param place in the row, from 0
 * @param header as written; {@code column 3} where the sheet has none
 * @param key how a mapping file calls it: the header, {@code header#2} for the second of that name
 * @param column null where it is kept as an attribute or left out
 * @param dateFormat the pattern that the mapping names for it
 * @param unsure whether a person should look: the header alone did not say it, or its content speaks against it
 * @param proposed what its content looks like, where that is too little to take it so
 */
public record PlannedColumn(
        int place,
        String header,
        String key,
        @Nullable Column column,
        boolean ignored,
        boolean knownAtOpening,
        @Nullable String dateFormat,
        LocalizedText why,
        boolean unsure,
        @Nullable Column proposed) {
    public boolean isAttribute() {
        return column == null && !ignored;
    }

    boolean isTime() {
        return column != null && column.isTime();
    }

    PlannedColumn at(int newPlace) {
        return new PlannedColumn(
                newPlace, header, key, column, ignored, knownAtOpening, dateFormat, why, unsure, proposed);
    }
}
