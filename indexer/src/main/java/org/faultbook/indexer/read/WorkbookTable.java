package org.faultbook.indexer.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One sheet of an .xlsx workbook, row by row; its shared strings are held in memory by the reader below. */
final class WorkbookTable implements Table {
    /** A row with its cells as text. */
    private record SheetRow(long number, List<String> cells) {}

    private final Path file;
    private final ReadLimits limits;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final WorkbookCells texts;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private final List<String> header;
    private final long headerLine;
    private long ordinal;
    private long lastLine;
    private boolean broken;

    private final List<String> titles;
    private final MergedCells merged;
    private final String sheetId;

    /**
     * @param sheet which sheet, from 1
     * @param mergedBefore merged cells of sheets read before, by their relation; this one's are added
     */
    WorkbookTable(
            Path file, int sheet, ReadLimits limits, Predicate<String> known, Map<String, MergedCells> mergedBefore) {
        this.file = file;
        this.limits = limits;
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            int index = sheet - 1;
            List<Sheet> sheets = opened.getSheets().toList();
            if (index < 0 || index >= sheets.size()) {
                throw noSuchSheet(
                        file,
                        String.valueOf(sheet),
                        sheets.stream().map(Sheet::getName).toList());
            }
            workbook = opened;
            texts = new WorkbookCells(opened.isDate1904());
            sheetId = sheets.get(index).getId();
            if (!mergedBefore.containsKey(sheetId)) {
                mergedBefore.put(sheetId, MergedCells.of(file, sheetId));
            }
            merged = mergedBefore.get(sheetId).fromTheTop();
            stream = sheets.get(index).openStream();
            rows = stream.iterator();
            List<SheetRow> first = firstRows();
            List<List<String>> cells = first.stream().map(SheetRow::cells).toList();
            List<Long> numbers = first.stream().map(SheetRow::number).toList();
            HeaderSearch.Header found = new HeaderSearch(file, cells, known, merged, numbers).find();
            header = found.names();
            headerLine = first.get(found.at()).number();
            titles = cells.subList(0, found.at()).stream()
                    .map(row -> String.join(" ", row).strip())
                    .toList();
            ahead.addAll(first.subList(found.at() + found.lines(), first.size()));
        } catch (IOException | RuntimeException e) {
            closeQuietly(opened);
            if (e instanceof UnreadableFileException unreadable) {
                throw unreadable;
            }
            throw broken(file, e);
        }
    }

    /** The sheets of a workbook in its order. */
    static List<SheetName> sheets(Path file) {
        try {
            List<SheetName> names = WorkbookParts.sheets(file);
            if (names.isEmpty()) {
                throw new IOException("no sheet is named");
            }
            return names;
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    private List<SheetRow> firstRows() {
        List<SheetRow> first = new ArrayList<>();
        while (first.size() < HeaderSearch.ROWS) {
            SheetRow row = nextFilled();
            if (row == null) {
                break;
            }
            first.add(row);
        }
        if (first.isEmpty()) {
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.EMPTY, file, "工作表是空的。", "the sheet is empty.");
        }
        return first;
    }

    private @Nullable SheetRow nextFilled() {
        while (rows.hasNext()) {
            Row row = rows.next();
            lastLine = row.getRowNum();
            List<String> cells = new ArrayList<>(Math.min(row.getCellCount(), limits.columns()));
            for (int i = 0; i < Math.min(row.getCellCount(), limits.columns()); i++) {
                cells.add(texts.text(row.getCell(i)));
            }
            merged.fill(row.getRowNum(), cells);
            if (HeaderSearch.filled(cells) > 0) {
                return new SheetRow(row.getRowNum(), cells);
            }
        }
        return null;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLine() {
        return headerLine;
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public long pictures() {
        try {
            return WorkbookParts.pictures(file, sheetId);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public @Nullable TableItem next() {
        if (broken) {
            return null;
        }
        SheetRow row;
        try {
            row = ahead.isEmpty() ? nextFilled() : ahead.poll();
        } catch (RuntimeException e) {
            broken = true;
            return new TableItem.Bad(
                    ++ordinal,
                    lastLine + 1,
                    0,
                    new LocalizedText(
                            "工作表从这一行起已损坏，其后的行无法读取。",
                            "the sheet is damaged from this row on; nothing after it can be read."));
        }
        if (row == null) {
            return null;
        }
        ordinal++;
        List<String> cells = row.cells();
        while (cells.size() < header.size()) {
            cells.add("");
        }
        if (cells.stream().mapToLong(String::length).sum() > limits.recordChars()) {
            return new TableItem.Bad(
                    ordinal,
                    row.number(),
                    0,
                    new LocalizedText(
                            "这一行的文字过长。", "the row holds more text than " + limits.recordChars() + " characters."));
        }
        return new TableItem.Row(ordinal, row.number(), cells);
    }

    static UnreadableFileException noSuchSheet(Path file, String asked, List<String> names) {
        return new UnreadableFileException(
                UnreadableFileException.Reason.NO_SUCH_SHEET,
                file,
                "没有工作表 " + asked + "；共有 " + names.size() + " 张：" + String.join("、", names) + "。",
                "there is no sheet " + asked + "; it has " + names.size() + ": " + String.join(", ", names) + ".");
    }

    private static UnreadableFileException broken(Path file, Exception cause) {
        return new UnreadableFileException(
                UnreadableFileException.Reason.BROKEN,
                file,
                "不是可读的 .xlsx 工作簿（可能已损坏、加密，或是旧的 .xls）。请另存为 .xlsx 或 .csv。",
                "is not a readable .xlsx workbook (damaged, encrypted or an old .xls?). Save it as .xlsx or .csv.",
                cause);
    }

    private static void closeQuietly(@Nullable ReadableWorkbook workbook) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException ignored) {
                // the reason for giving the workbook up is thrown by the caller
            }
        }
    }

    @Override
    public void close() {
        stream.close();
        closeQuietly(workbook);
    }
}
