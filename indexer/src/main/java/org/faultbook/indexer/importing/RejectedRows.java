package org.faultbook.indexer.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Takes rows out of a rejects file; a file without any goes. */
public final class RejectedRows {
    private RejectedRows() {}

    /** Counts the rows that would go; 0 where there is no such file. */
    public static int count(Path file, Predicate<? super CSVRecord> gone) throws IOException {
        return (int) rows(file).stream().skip(1).filter(gone).count();
    }

    /** Removes rows, the header aside; returns how many. A file that changes nothing is left alone. */
    public static int remove(Path file, Predicate<? super CSVRecord> gone) throws IOException {
        List<CSVRecord> rows = rows(file);
        StringWriter left = new StringWriter();
        int removed = 0;
        int kept = 0;
        try (CSVPrinter csv = new CSVPrinter(left, CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                boolean header = row.getRecordNumber() == 1;
                if (!header && gone.test(row)) {
                    removed++;
                } else {
                    csv.printRecord(row);
                    kept += header ? 0 : 1;
                }
            }
        }
        if (removed > 0 && kept == 0) {
            Files.delete(file);
        } else if (removed > 0) {
            // in place, so that nobody else may read it meanwhile and no copy stays
            Files.writeString(file, left.toString());
        }
        return removed;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            return parser.getRecords();
        }
    }
}
