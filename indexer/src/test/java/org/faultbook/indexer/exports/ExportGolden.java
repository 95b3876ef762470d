package org.faultbook.indexer.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.indexer.columns.ColumnMapping;
import org.faultbook.indexer.columns.ColumnMappingFile;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.indexer.source.TicketSourceOptions;

/** The exports of {@code data/exports} and what a person says should be read out of them. */
final class ExportGolden {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Path FOLDER = Path.of(System.getProperty("faultbook.exports", "../data/exports"));
    private static final byte[] SECRET = "exports-for-tests-only----------".getBytes(StandardCharsets.UTF_8);

    /** What a column of a file should be read as; {@code attribute} where nothing canonical. */
    record GoldColumn(String sheet, String header, String canonical) {}

    private ExportGolden() {}

    /** The names of the exports in order; empty where the folder is absent. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("expected"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".columns.tsv"))
                    .map(f -> f.substring(0, f.length() - ".columns.tsv".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static Path file(String name) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.getFileName().toString().startsWith(name + "."))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TicketSource open(String name) {
        return TicketSource.open(file(name), TicketSourceOptions.in(ZONE), SECRET);
    }

    /** Read with the mapping that its own reading was written down as. */
    static TicketSource openWithOwnMapping(String name) {
        ColumnMapping mapping = ColumnMappingFile.parse(open(name).mapping(), name);
        return TicketSource.open(file(name), TicketSourceOptions.in(ZONE).withMapping(mapping), SECRET);
    }

    static List<TicketResult> results(TicketSource source) {
        List<TicketResult> results = new ArrayList<>();
        source.forEach(results::add);
        return results;
    }

    static List<GoldColumn> columns(String name) {
        List<GoldColumn> columns = new ArrayList<>();
        List<String> lines = lines(name + ".columns.tsv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            columns.add(new GoldColumn(cells[0], cells[1], cells[2].strip()));
        }
        return columns;
    }

    /** The rows by sheet and line. */
    static Map<String, JsonNode> rows(String name) {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> rows = new HashMap<>();
        for (String line : lines(name + ".jsonl")) {
            if (!line.isBlank()) {
                try {
                    JsonNode row = json.readTree(line);
                    rows.put(
                            place(row.path("sheet").asText(""), row.path("line").asLong()), row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return rows;
    }

    static String place(String sheet, long line) {
        return sheet.isEmpty() ? String.valueOf(line) : sheet + " " + line;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve("expected").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
