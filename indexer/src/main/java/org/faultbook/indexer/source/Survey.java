package org.faultbook.indexer.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.read.Table;
import org.faultbook.indexer.read.TableItem;
import org.faultbook.indexer.severity.SeverityReader;
import org.faultbook.indexer.times.TimeColumn;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over all rows, which settles what no single row can: date formats, units, which numbers repeat. What it
 * learned is only read afterwards.
 */
final class Survey {
    final Map<Integer, TimeColumn> times = new LinkedHashMap<>();
    final Map<Integer, SeverityReader> severities = new LinkedHashMap<>();
    final Map<Integer, EffortColumn> efforts = new LinkedHashMap<>();
    final StatusWords status;
    final NumberCounts numbers = new NumberCounts();
    private final ColumnPlan plan;
    private final Map<Column, Long> lostSerials = new EnumMap<>(Column.class);
    private long rows;
    private long unnumbered;

    Survey(ColumnPlan plan, ZoneId zone) {
        this.plan = plan;
        status = new StatusWords(plan.system());
        for (PlannedColumn column : plan.columns()) {
            Column meaning = column.column();
            if (meaning == null) {
                continue;
            }
            if (meaning.isTime()) {
                times.put(column.place(), new TimeColumn(column.header(), zone, column.dateFormat()));
            } else if (meaning == Column.SEVERITY) {
                severities.put(column.place(), new SeverityReader(column.header(), plan.system()));
            } else if (meaning == Column.MINUTES) {
                efforts.put(column.place(), new EffortColumn(column.header(), plan.system()));
            }
        }
    }

    /** Reads the table to its end. */
    void read(Table table, RowMasking masking) {
        TableItem item;
        while ((item = table.next()) != null) {
            rows++;
            if (item instanceof TableItem.Row row) {
                learn(row, masking.number(row));
            }
        }
        times.values().forEach(TimeColumn::settle);
        efforts.values().forEach(EffortColumn::settle);
    }

    private void learn(TableItem.Row row, String number) {
        if (number.isEmpty()) {
            unnumbered++;
        } else {
            numbers.add(number);
        }
        times.forEach((place, column) -> column.learn(CellText.clean(row.cell(place)), row.line()));
        severities.forEach((place, column) -> column.learn(CellText.clean(row.cell(place))));
        efforts.forEach((place, column) -> column.learn(CellText.clean(row.cell(place))));
        for (PlannedColumn column : plan.of(Column.STATUS)) {
            status.learn(row.cell(column.place()));
        }
        for (Column meaning : List.of(Column.SERIAL_NUMBER, Column.NUMBER)) {
            for (PlannedColumn column : plan.of(meaning)) {
                if (CellText.isRounded(CellText.clean(row.cell(column.place())))) {
                    lostSerials.merge(meaning, 1L, Long::sum);
                }
            }
        }
    }

    /** Rows of the table, those that cannot be read included. */
    long rows() {
        return rows;
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        times.values().forEach(c -> addIfAny(warnings, c.warning()));
        severities.values().forEach(c -> addIfAny(warnings, c.warning()));
        efforts.values().forEach(c -> addIfAny(warnings, c.warning()));
        addIfAny(warnings, status.warning());
        if (!plan.has(Column.STATUS) && !plan.has(Column.CLOSED)) {
            warnings.add(Warning.of(
                    "NO_STATUS",
                    "表里没有状态也没有完成时间：所有行都算已关闭，以报修时间代替关闭时间。",
                    "the sheet has neither a status nor a closing time: all rows count as closed, the opening time stands"
                            + " in for the closing time."));
        }
        if (unnumbered > 0) {
            warnings.add(Warning.of(
                    "NO_NUMBER",
                    unnumbered + " 行没有工单号，按内容识别。",
                    unnumbered + " rows have no ticket number and are identified by their content."));
        }
        lostSerials.forEach((column, n) -> warnings.add(Warning.of(
                column == Column.NUMBER ? "NUMBER_ROUNDED" : "SERIAL_ROUNDED",
                n + " 个" + (column == Column.NUMBER ? "工单号" : "序列号")
                        + "被表格软件变成了科学计数法（如 2.30815E+14），数字已丢失；请把该列设为文本后重新导出。",
                n + (column == Column.NUMBER ? " ticket numbers" : " serial numbers")
                        + " were rounded by a spreadsheet (like 2.30815E+14), their digits are lost; format the column"
                        + " as text and export again.")));
        return warnings;
    }

    private static void addIfAny(List<Warning> warnings, @Nullable Warning warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }
}
