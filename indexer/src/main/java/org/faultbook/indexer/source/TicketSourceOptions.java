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
 * @param sheet name or number from 1 of the one sheet to read; null for all that hold tickets
 * @param zone of times that name none
 * @param source the name under which its numbers are unique, {@code default} unless named
 */
public record TicketSourceOptions(
        @Nullable Charset encoding,
        @Nullable String sheet,
        ZoneId zone,
        ColumnMapping mapping,
        String source,
        ProductLine productLine) {
    /** The source where none is named. */
    public static final String DEFAULT_SOURCE = "default";

    /** Everything found by itself, all sheets that hold tickets, this zone, the default source and line. */
    public static TicketSourceOptions in(ZoneId zone) {
        return new TicketSourceOptions(null, null, zone, ColumnMapping.NONE, DEFAULT_SOURCE, ProductLine.DEFAULT);
    }

    public TicketSourceOptions withMapping(ColumnMapping newMapping) {
        return new TicketSourceOptions(encoding, sheet, zone, newMapping, source, productLine);
    }

    public TicketSourceOptions withEncoding(@Nullable Charset newEncoding) {
        return new TicketSourceOptions(newEncoding, sheet, zone, mapping, source, productLine);
    }

    public TicketSourceOptions withSheet(int newSheet) {
        return new TicketSourceOptions(encoding, String.valueOf(newSheet), zone, mapping, source, productLine);
    }

    public TicketSourceOptions withSource(String newSource) {
        return new TicketSourceOptions(encoding, sheet, zone, mapping, newSource, productLine);
    }
}
