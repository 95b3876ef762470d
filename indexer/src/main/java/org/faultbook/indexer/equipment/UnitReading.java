package org.faultbook.indexer.equipment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.equipment.EquipmentList.UnitRow;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.times.TimeColumn;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** Rows of a list as installed units: machines named as they are registered, dates settled over the whole column. */
final class UnitReading {
    private static final List<EquipmentColumn> DATES =
            List.of(EquipmentColumn.COMMISSIONED, EquipmentColumn.WARRANTY_UNTIL);

    private final Map<EquipmentColumn, TimeColumn> dates = new EnumMap<>(EquipmentColumn.class);
    private final EquipmentResolver resolver;
    private final ZoneId zone;

    UnitReading(Map<String, EquipmentColumn> columns, List<UnitRow> rows, EquipmentResolver resolver, ZoneId zone) {
        this.resolver = resolver;
        this.zone = zone;
        columns.forEach((header, column) -> {
            if (DATES.contains(column)) {
                TimeColumn dated = new TimeColumn(header, zone, null);
                rows.forEach(row -> dated.learn(row.cell(column), row.line()));
                dated.settle();
                dates.put(column, dated);
            }
        });
    }

    Equipment unit(UnitRow row) {
        EquipmentScope written = EquipmentScope.of(
                value(row, EquipmentColumn.CLASS),
                value(row, EquipmentColumn.TYPE),
                value(row, EquipmentColumn.MANUFACTURER),
                value(row, EquipmentColumn.SERIES),
                value(row, EquipmentColumn.MODEL));
        return new Equipment(
                row.cell(EquipmentColumn.SERIAL_NUMBER),
                resolver.registered(written),
                value(row, EquipmentColumn.FIRMWARE),
                value(row, EquipmentColumn.SITE),
                value(row, EquipmentColumn.REGION),
                date(row, EquipmentColumn.COMMISSIONED),
                date(row, EquipmentColumn.WARRANTY_UNTIL),
                value(row, EquipmentColumn.PARTNER),
                value(row, EquipmentColumn.BATCH));
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        dates.values().forEach(column -> {
            Warning warning = column.warning();
            if (warning != null) {
                warnings.add(warning);
            }
        });
        return warnings;
    }

    private @Nullable LocalDate date(UnitRow row, EquipmentColumn column) {
        TimeColumn dated = dates.get(column);
        TicketTime time = dated == null ? null : dated.read(row.cell(column));
        return time == null ? null : time.instant().atZone(zone).toLocalDate();
    }

    private static @Nullable String value(UnitRow row, EquipmentColumn column) {
        String cell = row.cell(column);
        return cell.isBlank() ? null : cell;
    }
}
