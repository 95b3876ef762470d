package org.faultbook.indexer.columns;

import java.util.List;
import java.util.Map;

/**
 * What a user says about the columns of a sheet; headers are compared folded.
 *
 * @param columns header to canonical name; {@code attribute} keeps a column that would be recognised as an attribute
 * @param knownAtOpening headers of attributes whose value is known when a ticket opens
 * @param ignore headers to leave out
 * @param dateFormats header to a {@link java.time.format.DateTimeFormatter} pattern
 */
public record ColumnMapping(
        Map<String, String> columns,
        List<String> knownAtOpening,
        List<String> ignore,
        Map<String, String> dateFormats) {
    public static final String ATTRIBUTE = "attribute";
    public static final ColumnMapping NONE = new ColumnMapping(Map.of(), List.of(), List.of(), Map.of());

    public ColumnMapping {
        columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
        knownAtOpening = List.copyOf(knownAtOpening);
        ignore = List.copyOf(ignore);
        dateFormats = Map.copyOf(dateFormats);
    }
}
