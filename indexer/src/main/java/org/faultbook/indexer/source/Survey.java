package org.faultbook.indexer.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.read.TableItem;
import org.faultbook.indexer.severity.SeverityReader;
import org.faultbook.indexer.times.TimeColumn;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over all rows, which settles what no single row can: date formats, units, which numbers repeat. What it
 * learned is only read afterwards.
 */
final class Survey {
    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 200;

    final Map<Integer, TimeColumn> times = new LinkedHashMap<>();
    final Map<Integer, SeverityReader> severities = new LinkedHashMap<>();
    final Map<Integer, EffortColumn> efforts = new LinkedHashMap<>();
    final StatusWords status;
    final NumberCounts numbers = new NumberCounts();
    private final ColumnPlan plan;
    private final Map<Column, Long> lostSerials = new EnumMap<>(Column.class);
    private final List<Set<String>> samples = new ArrayList<>();
    private final RowCounts passed = new RowCounts();
    private long rows;
    private long titles;
    private long unnumbered;
    private long pictures;

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

    /** Reads the file to its end. */
    void read(SourceTable table, RowMasking masking) {
        SourceTable.Item item;
        ReadSheet sheet = null;
        while ((item = table.next()) != null) {
            if (item.sheet() != sheet) {
                sheet = item.sheet();
                begin(sheet);
            }
            switch (item) {
                case SourceTable.Bad bad -> rows++;
                case SourceTable.Passed row -> {
                    rows++;
                    passed.add(row.what(), sheet.name().name(), row.line());
                }
                case SourceTable.Rows unit -> {
                    rows += unit.rows().size();
                    String number = masking.number(unit.first());
                    if (number.isEmpty()) {
                        unnumbered++;
                    } else {
                        numbers.add(number);
                    }
                    unit.rows().forEach(this::learn);
                }
            }
        }
        times.values().forEach(TimeColumn::settle);
        efforts.values().forEach(EffortColumn::settle);
    }

    private void begin(ReadSheet sheet) {
        times.values().forEach(c -> c.nextSheet(rows, sheet.years()));
        sheet.titles().forEach(title -> passed.add(PassedRow.TITLE, sheet.name().name(), 0));
        titles += sheet.titles().size();
        pictures += sheet.pictures();
    }

    private void learn(TableItem.Row row) {
        times.forEach((place, column) -> column.learn(CellText.clean(row.cell(place)), row.line(), row.ordinal()));
        severities.forEach((place, column) -> column.learn(CellText.clean(row.cell(place))));
        efforts.forEach((place, column) -> column.learn(CellText.clean(row.cell(place))));
        sample(row);
        for (PlannedColumn column : plan.of(Column.STATUS)) {
            status.learn(row.cell(column.place()));
        }
        for (Column meaning : List.of(Column.SERIAL_NUMBER, Column.NUMBER)) {
            for (PlannedColumn column : plan.of(meaning)) {
                String cell = CellText.clean(row.cell(column.place()));
                if (meaning == Column.NUMBER ? CellText.isRounded(cell) : CellText.isLostSerial(cell)) {
                    lostSerials.merge(meaning, 1L, Long::sum);
                }
            }
        }
    }

    private void sample(TableItem.Row row) {
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            pictures += CellText.isPicture(cell) ? 1 : 0;
            while (samples.size() <= i) {
                samples.add(new LinkedHashSet<>(SAMPLES * 2));
            }
            Set<String> first = samples.get(i);
            if (first.size() < SAMPLES) {
                String clean = CellText.clean(cell);
                if (!CellText.isNothing(clean)) {
                    first.add(clean.length() > SAMPLE_LENGTH ? clean.substring(0, SAMPLE_LENGTH) : clean);
                }
            }
        }
    }

    /** The first different cells of a column, not masked. */
    Set<String> samples(int place) {
        return place < samples.size() ? samples.get(place) : Set.of();
    }

    /** Rows of the file, those that cannot be read or are passed over included; titles above headers are not. */
    long rows() {
        return rows;
    }

    /** Filled rows that tell of no ticket, titles included. */
    long passed() {
        return passed.total();
    }

    long titles() {
        return titles;
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
        addIfAny(warnings, passed.warning());
        if (pictures > 0) {
            warnings.add(Warning.of(
                    "PICTURES",
                    "有 " + pictures + " 张图片，未读入：图里的内容请写成文字。",
                    pictures + " pictures are not read: write into a cell what they show."));
        }
        return warnings;
    }

    private static void addIfAny(List<Warning> warnings, @Nullable Warning warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }
}
