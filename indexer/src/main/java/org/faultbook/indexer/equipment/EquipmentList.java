package org.faultbook.indexer.equipment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.jspecify.annotations.Nullable;

/**
 * A CSV list of installed units with the header serialNumber, class, type, manufacturer, series, model, firmware, site,
 * region, commissioned, warrantyUntil, partner; only serialNumber is required, dates are yyyy-MM-dd.
 *
 * @param units in the order of the file
 * @param problems lines left out, each with its line, what is wrong and what to do
 */
public record EquipmentList(List<Equipment> units, List<String> problems) {
    public EquipmentList {
        units = List.copyOf(units);
        problems = List.copyOf(problems);
    }

    /** {@link IllegalArgumentException} where the header has no serial number. */
    public static EquipmentList read(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            Map<String, String> columns = new HashMap<>();
            parser.getHeaderNames()
                    .forEach(h -> columns.put(h.replace("\uFEFF", "").toLowerCase(Locale.ROOT), h));
            if (!columns.containsKey("serialnumber")) {
                throw new IllegalArgumentException(
                        file + " has no column serialNumber; its header is " + parser.getHeaderNames());
            }
            List<Equipment> units = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            for (CSVRecord record : parser) {
                try {
                    units.add(unit(record, columns));
                } catch (IllegalArgumentException | DateTimeException e) {
                    problems.add(file.getFileName() + " line " + parser.getCurrentLineNumber() + ": " + e.getMessage());
                }
            }
            return new EquipmentList(units, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Equipment unit(CSVRecord record, Map<String, String> columns) {
        String serial = cell(record, columns, "serialnumber");
        return new Equipment(
                serial == null ? "" : serial,
                EquipmentScope.of(
                        cell(record, columns, "class"),
                        cell(record, columns, "type"),
                        cell(record, columns, "manufacturer"),
                        cell(record, columns, "series"),
                        cell(record, columns, "model")),
                cell(record, columns, "firmware"),
                cell(record, columns, "site"),
                cell(record, columns, "region"),
                date(cell(record, columns, "commissioned")),
                date(cell(record, columns, "warrantyuntil")),
                cell(record, columns, "partner"));
    }

    private static @Nullable LocalDate date(@Nullable String cell) {
        return cell == null ? null : LocalDate.parse(cell);
    }

    private static @Nullable String cell(CSVRecord record, Map<String, String> columns, String name) {
        String header = columns.get(name);
        if (header == null || !record.isSet(header)) {
            return null;
        }
        String value = record.get(header);
        return value.isBlank() ? null : value;
    }
}
