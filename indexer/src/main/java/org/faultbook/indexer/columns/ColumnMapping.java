package org.faultbook.indexer.columns;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * The canonical name of what a header means by itself: as this mapping says, else as it is known in plain sheets or any
     * ticket system; empty where nothing is known of it.
     */
    public Optional<String> canonical(String header) {
        String folded = HeaderFolding.fold(header);
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (HeaderFolding.fold(column.getKey()).equals(folded)) {
                return Optional.of(column.getValue());
            }
        }
        KnownHeaders.Meaning meaning = KnownHeaders.SHIPPED.meaning(folded, TicketSystem.SHEET);
        return Optional.ofNullable(meaning).map(m -> m.column().canonical());
    }
}
