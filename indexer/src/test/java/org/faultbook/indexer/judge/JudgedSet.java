package org.faultbook.indexer.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Rows of a judged set beside this package's tests, by the names of their columns; no quoting. */
public final class JudgedSet {
    private JudgedSet() {}

    /** One row; an absent or empty cell is the empty text. */
    public record Row(Map<String, String> cells) {
        public String of(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        /** Whether the row is of the half that rules may be written for: an even CRC-32 of its id. */
        public boolean isDevelopment() {
            CRC32 crc = new CRC32();
            crc.update(of("id").getBytes(StandardCharsets.UTF_8));
            return crc.getValue() % 2 == 0;
        }
    }

    public static List<Row> rows(String file) {
        try (InputStream in = JudgedSet.class.getResourceAsStream("/judge/" + file)) {
            String[] lines =
                    new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).split("\n");
            String[] header = lines[0].split("\t", -1);
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                String[] cells = lines[i].split("\t", -1);
                Map<String, String> row = new HashMap<>();
                for (int c = 0; c < Math.min(header.length, cells.length); c++) {
                    row.put(header[c], cells[c]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
