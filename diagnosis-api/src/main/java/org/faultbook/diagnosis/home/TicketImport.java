package org.faultbook.diagnosis.home;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ticket files to take in and how to read them.
 *
 * @param source whose numbers these are; {@code default} unless named, never the file name
 * @param mapping a JSON file that names columns the readers do not know; null where there is none
 * @param zone of times written without one
 * @param encoding null: recognised from the bytes
 * @param sheet name or number from 1 of the sheet of a workbook; null: all that hold tickets
 */
public record TicketImport(
        List<Path> files,
        String source,
        @Nullable Path mapping,
        ZoneId zone,
        @Nullable Charset encoding,
        @Nullable String sheet) {
    public TicketImport {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an import names at least one file");
        }
    }

    /** Files read with the defaults. */
    public static TicketImport of(List<Path> files, String source) {
        return new TicketImport(files, source, null, ZoneId.of("Asia/Shanghai"), null, null);
    }
}
