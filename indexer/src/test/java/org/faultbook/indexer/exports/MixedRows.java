package org.faultbook.indexer.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnMapping;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.ColumnPlanner;
import org.faultbook.indexer.columns.ContentView;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.read.ReadLimits;
import org.faultbook.indexer.read.SheetName;
import org.faultbook.indexer.read.Table;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.TableItem;

/** Writes a sheet of any length out of the cells of all exports, recombined, with the rows between that are no tickets. */
final class MixedRows {
    /** The columns of the sheet, each under a header that needs no mapping. */
    private static final Map<Column, String> HEADERS = headers();

    private final List<Map<Column, String>> rows = new ArrayList<>();
    private final Map<Column, List<String>> cells = new EnumMap<>(Column.class);
    private final Random random;

    MixedRows(long seed) {
        random = new Random(seed);
        ColumnPlanner planner = new ColumnPlanner(ColumnMapping.NONE);
        for (String name : ExportGolden.names()) {
            TableFile file = TableFile.of(ExportGolden.file(name), null, ReadLimits.DEFAULT, planner::isKnown);
            for (SheetName sheet : file.sheets()) {
                gather(file, sheet, planner);
            }
        }
    }

    private static Map<Column, String> headers() {
        Map<Column, String> headers = new EnumMap<>(Column.class);
        String[] names = {
            "工单号", "标题", "报修内容", "故障现象", "故障原因", "处理措施", "服务类型", "设备名称", "厂家", "型号", "序列号",
            "资产编号", "软件版本", "故障代码", "更换备件", "备件编码", "数量", "紧急程度", "状态", "处理结果", "上门次数", "报修时间",
            "到场时间", "完成时间", "更新时间", "工时", "费用", "保内外", "工程师", "区域", "地点", "客户"
        };
        for (Column column : Column.values()) {
            headers.put(column, names[column.ordinal()]);
        }
        return headers;
    }

    private void gather(TableFile file, SheetName sheet, ColumnPlanner planner) {
        try (Table table = file.open(sheet)) {
            List<TableItem.Row> all = new ArrayList<>();
            for (TableItem item = table.next(); item != null; item = table.next()) {
                if (item instanceof TableItem.Row row) {
                    all.add(row);
                }
            }
            ColumnPlan plan = planner.plan(sheet.name(), table.header(), ContentView.NONE);
            for (TableItem.Row row : all) {
                Map<Column, String> byMeaning = new EnumMap<>(Column.class);
                for (PlannedColumn column : plan.columns()) {
                    String cell = row.cell(column.place());
                    if (column.column() != null && !cell.isBlank()) {
                        byMeaning.putIfAbsent(column.column(), cell);
                        cells.computeIfAbsent(column.column(), c -> new ArrayList<>())
                                .add(cell);
                    }
                }
                rows.add(byMeaning);
            }
        } catch (org.faultbook.indexer.read.UnreadableFileException e) {
            // a sheet of notes has nothing to recombine
            return;
        }
    }

    /** The filled rows under the header that were written. */
    long write(Path file, long count) throws IOException {
        long filled = 0;
        List<String> header = List.copyOf(HEADERS.values());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (long i = 0; i < count; i++) {
                switch (random.nextInt(400)) {
                    case 0 -> csv.printRecord(header);
                    case 1 -> csv.printRecord(alone(0, (1 + random.nextInt(12)) + "月小计"));
                    case 2 -> csv.printRecord(alone(0, "备注：以下未完成"));
                    case 3 -> csv.printRecord(alone(28, "周工"));
                    case 4 -> csv.printRecord(part());
                    case 5 -> {
                        csv.printRecord(alone(0, ""));
                        continue;
                    }
                    default -> csv.printRecord(ticket(i));
                }
                filled++;
            }
        }
        return filled;
    }

    private List<String> ticket(long i) {
        Map<Column, String> base = rows.get(random.nextInt(rows.size()));
        List<String> row = new ArrayList<>();
        for (Column column : Column.values()) {
            List<String> others = cells.getOrDefault(column, List.of(""));
            boolean own = random.nextInt(10) < 7;
            row.add(own ? base.getOrDefault(column, "") : others.get(random.nextInt(others.size())));
        }
        // most have a number of their own, some share one, some have none
        int kind = random.nextInt(20);
        row.set(0, kind == 0 ? "" : "M-" + (kind == 1 ? Math.max(0, i - random.nextInt(50)) : i));
        return row;
    }

    private static List<String> alone(int place, String cell) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < Column.values().length; i++) {
            row.add(i == place ? cell : "");
        }
        return row;
    }

    private List<String> part() {
        List<String> parts = cells.getOrDefault(Column.PART, List.of("机封"));
        return alone(Column.PART.ordinal(), parts.get(random.nextInt(parts.size())));
    }
}
