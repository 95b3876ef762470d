package org.faultbook.indexer.source;

import java.nio.charset.Charset;
import java.time.ZoneId;
import org.faultbook.indexer.columns.ColumnMapping;
import org.faultbook.kb.access.ProductLine;
import org.jspecify.annotations.Nullable;

/**
 * How a file of tickets is to be read.
 *
 * @param encoding null to find it
 * @param sheet which sheet of a workbook, from 1
 * @param zone of times that name none
 * @param source the name under which its numbers are unique, {@code default} unless named
 */
public record TicketSourceOptions(
        @Nullable Charset encoding,
        int sheet,
        ZoneId zone,
        ColumnMapping mapping,
        String source,
        ProductLine productLine) {
    /** The source where none is named. */
    public static final String DEFAULT_SOURCE = "default";

    public TicketSourceOptions {
        if (sheet < 1) {
            throw new IllegalArgumentException("sheets count from 1: " + sheet);
        }
    }

    /** Everything found by itself, the first sheet, this zone, the default source and line. */
    public static TicketSourceOptions in(ZoneId zone) {
        return new TicketSourceOptions(null, 1, zone, ColumnMapping.NONE, DEFAULT_SOURCE, ProductLine.DEFAULT);
    }

    public TicketSourceOptions withMapping(ColumnMapping newMapping) {
        return new TicketSourceOptions(encoding, sheet, zone, newMapping, source, productLine);
    }

    public TicketSourceOptions withEncoding(@Nullable Charset newEncoding) {
        return new TicketSourceOptions(newEncoding, sheet, zone, mapping, source, productLine);
    }

    public TicketSourceOptions withSheet(int newSheet) {
        return new TicketSourceOptions(encoding, newSheet, zone, mapping, source, productLine);
    }

    public TicketSourceOptions withSource(String newSource) {
        return new TicketSourceOptions(encoding, sheet, zone, mapping, newSource, productLine);
    }
}
