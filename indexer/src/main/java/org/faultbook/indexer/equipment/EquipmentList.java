package org.faultbook.indexer.equipment;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.read.ReadLimits;
import org.faultbook.indexer.read.SheetName;
import org.faultbook.indexer.read.Table;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.TableItem;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A list of installed units, read from any table that tickets are read from. Only the serial number is required.
 *
 * @param headers as written, in the order of the file; named ones only
 * @param columns what the header was understood as, in the order of the file; columns not known are left out
 * @param units in the order of the file, each serial number once
 * @param rejected rows left out
 * @param repeated rows passed over because an earlier one says the same of the same unit
 * @param warnings what else a person should know
 */
public record EquipmentList(
        List<String> headers,
        Map<String, EquipmentColumn> columns,
        List<Equipment> units,
        List<Rejected> rejected,
        List<Rejected> repeated,
        List<Warning> warnings) {
    public EquipmentList {
        headers = List.copyOf(headers);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        units = List.copyOf(units);
        rejected = List.copyOf(rejected);
        repeated = List.copyOf(repeated);
        warnings = List.copyOf(warnings);
    }

    /**
     * A row that was not taken.
     *
     * @param line of the file, from 1
     * @param reason what is wrong and what to do
     */
    public record Rejected(long line, LocalizedText reason) {}

    /** A row with a cell for each column known; lines and cells as they stand. */
    record UnitRow(long line, Map<EquipmentColumn, String> cells) {
        String cell(EquipmentColumn column) {
            return Objects.requireNonNullElse(cells.get(column), "").strip();
        }
    }

    /** A list whose machines are named as they are to be registered, with the defaults. */
    public static EquipmentList read(Path path) {
        TableFile file = file(path, null);
        return read(
                file,
                file.sheets().getFirst(),
                new EquipmentResolver(new Taxonomy(List.of(), List.of()), List.of()),
                ZoneId.of("Asia/Shanghai"));
    }

    /** A file whose header is told from titles by the columns a list of units has. */
    public static TableFile file(Path path, @Nullable Charset encoding) {
        return TableFile.of(
                path,
                encoding,
                ReadLimits.DEFAULT,
                header -> EquipmentColumn.of(header).isPresent());
    }

    /**
     * @param resolver names machines as they are registered
     * @throws UnreadableFileException where the file cannot be read or no column holds serial numbers
     */
    public static EquipmentList read(TableFile file, SheetName sheet, EquipmentResolver resolver, ZoneId zone) {
        List<UnitRow> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        Map<String, EquipmentColumn> columns = rows(file, sheet, headers, rows, rejected);
        SerialNumbers serials = new SerialNumbers(rows.stream()
                .map(row -> row.cell(EquipmentColumn.SERIAL_NUMBER))
                .toList());
        UnitReading reading = new UnitReading(columns, rows, resolver, zone);
        Map<String, Equipment> units = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        List<Rejected> repeated = new ArrayList<>();
        for (UnitRow row : rows) {
            String serial = row.cell(EquipmentColumn.SERIAL_NUMBER);
            LocalizedText problem = serials.problem(serial);
            if (problem != null) {
                rejected.add(new Rejected(row.line(), problem));
                continue;
            }
            Equipment unit = reading.unit(row);
            String key = Objects.requireNonNull(RepeatVisit.unitKey(serial));
            Equipment earlier = units.putIfAbsent(key, unit);
            if (earlier == null) {
                lines.put(key, row.line());
            } else {
                long first = Objects.requireNonNull(lines.get(key));
                (same(earlier, unit) ? repeated : rejected)
                        .add(new Rejected(row.line(), twice(serial, first, earlier, unit)));
            }
        }
        rejected.sort(Comparator.comparingLong(Rejected::line));
        return new EquipmentList(headers, columns, List.copyOf(units.values()), rejected, repeated, reading.warnings());
    }

    /** The columns this list tells nothing of: what is registered there stays. */
    public Set<EquipmentColumn> missing() {
        EnumSet<EquipmentColumn> missing = EnumSet.allOf(EquipmentColumn.class);
        missing.removeAll(columns.values());
        return missing;
    }

    private static Map<String, EquipmentColumn> rows(
            TableFile file, SheetName sheet, List<String> headers, List<UnitRow> rows, List<Rejected> rejected) {
        try (Table table = file.open(sheet)) {
            List<TableItem> items = new ArrayList<>();
            for (TableItem item = table.next(); item != null; item = table.next()) {
                items.add(item);
            }
            List<@Nullable EquipmentColumn> places = new ArrayList<>();
            Map<String, EquipmentColumn> columns = new LinkedHashMap<>();
            Set<EquipmentColumn> taken = EnumSet.noneOf(EquipmentColumn.class);
            table.header().stream().filter(h -> !h.isBlank()).forEach(headers::add);
            for (String header : table.header()) {
                EquipmentColumn column =
                        EquipmentColumn.of(header).filter(taken::add).orElse(null);
                places.add(column);
                if (column != null) {
                    columns.put(header, column);
                }
            }
            if (!taken.contains(EquipmentColumn.SERIAL_NUMBER)) {
                throw noSerials(file, table.header());
            }
            for (TableItem item : items) {
                switch (item) {
                    case TableItem.Bad bad -> rejected.add(new Rejected(bad.line(), bad.reason()));
                    case TableItem.Row row -> rows.add(new UnitRow(row.line(), cells(row, places)));
                }
            }
            return columns;
        }
    }

    private static Map<EquipmentColumn, String> cells(TableItem.Row row, List<@Nullable EquipmentColumn> places) {
        Map<EquipmentColumn, String> cells = new EnumMap<>(EquipmentColumn.class);
        for (int i = 0; i < places.size(); i++) {
            EquipmentColumn column = places.get(i);
            if (column != null) {
                cells.put(column, row.cell(i));
            }
        }
        return cells;
    }

    private static boolean same(Equipment a, Equipment b) {
        return b.equals(withSerial(a, b.serialNumber()));
    }

    private static Equipment withSerial(Equipment a, String serial) {
        return new Equipment(
                serial,
                a.scope(),
                a.firmware(),
                a.site(),
                a.region(),
                a.commissioned(),
                a.warrantyUntil(),
                a.partner(),
                a.batch());
    }

    private static LocalizedText twice(String serial, long first, Equipment earlier, Equipment unit) {
        return same(earlier, unit)
                ? new LocalizedText(
                        "序列号 " + serial + " 与第 " + first + " 行重复，内容相同，只取一次。",
                        "the serial number " + serial + " stands on line " + first
                                + " already and says the same; it is taken once.")
                : new LocalizedText(
                        "序列号 " + serial + " 与第 " + first + " 行重复但内容不同；只取第 " + first + " 行，请核对后删去一行。",
                        "the serial number " + serial + " stands on line " + first
                                + " already and says otherwise; line " + first
                                + " was taken. Check both and delete one.");
    }

    private static UnreadableFileException noSerials(TableFile file, List<String> header) {
        return new UnreadableFileException(
                UnreadableFileException.Reason.NO_KNOWN_COLUMN,
                file.path(),
                "没有序列号列（序列号、出厂编号、机号或 serialNumber）；表头是：" + String.join("、", header) + "。",
                "no column holds serial numbers (serialNumber, serial no, SN, 序列号); its header is: "
                        + String.join(", ", header) + ".");
    }
}
