package org.faultbook.indexer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Merged cells of a sheet, which the row reader does not show: they stand behind all rows in the sheet's XML, so the part
 * is unpacked once and searched for them, without being parsed. What a merged cell says counts for every row it covers.
 */
final class MergedCells {
    private static final Pattern RANGE = Pattern.compile("ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final int LONGEST = 64;
    /** More ranges than that belong to no sheet that people made; they are left out. */
    private static final int MOST = 2_000_000;

    static final MergedCells NONE = new MergedCells(List.of());

    /** Rows and columns are inclusive; rows count from 1, columns from 0. */
    private record Range(int top, int left, int bottom, int right) {
        boolean covers(long row, int column) {
            return top <= row && row <= bottom && left <= column && column <= right;
        }
    }

    private final List<Range> ranges;
    private int next;
    private final List<Range> open = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private MergedCells(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** @param sheetId the relation by which the workbook names the sheet */
    static MergedCells of(Path workbook, String sheetId) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String part = WorkbookParts.sheet(zip, sheetId);
            ZipEntry entry = part == null ? null : zip.getEntry(part);
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    read(in, ranges);
                }
            }
        }
        ranges.sort(Comparator.comparingInt(Range::top).thenComparingInt(Range::left));
        return ranges.isEmpty() ? NONE : new MergedCells(ranges);
    }

    /** The place behind {@code </sheetData>} in a buffer, or -1; the tag may have begun in the buffer before. */
    private static int endOfRows(byte[] buffer, int length, StringBuilder tag) {
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (b == '<') {
                tag.setLength(0);
                tag.append('<');
            } else if (tag.length() > 0) {
                if (b == '>') {
                    boolean end = isEndOfRows(tag.substring(1));
                    tag.setLength(0);
                    if (end) {
                        return i + 1;
                    }
                } else if (tag.length() < 24) {
                    tag.append((char) b);
                } else {
                    tag.setLength(0);
                }
            }
        }
        return -1;
    }

    /** The same ranges for another pass over the rows. */
    MergedCells fromTheTop() {
        return ranges.isEmpty() ? NONE : new MergedCells(ranges);
    }

    private static boolean isEndOfRows(CharSequence tag) {
        String text = tag.toString();
        return (text.startsWith("/") && text.endsWith("sheetData")) || text.endsWith("sheetData/");
    }

    private static void read(InputStream in, List<Range> ranges) throws IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder tag = new StringBuilder();
        boolean behind = false;
        byte[] buffer = new byte[1 << 16];
        int n;
        while ((n = in.read(buffer)) > 0 && ranges.size() < MOST) {
            int from = behind ? 0 : endOfRows(buffer, n, tag);
            if (from < 0) {
                continue;
            }
            behind = true;
            text.append(new String(buffer, from, n - from, StandardCharsets.ISO_8859_1));
            Matcher m = RANGE.matcher(text);
            int end = Math.max(0, text.length() - LONGEST);
            while (m.find()) {
                if (m.group().length() < LONGEST && isMerge(text, m.start())) {
                    ranges.add(new Range(
                            Integer.parseInt(m.group(2)),
                            column(m.group(1)),
                            Integer.parseInt(m.group(4)),
                            column(m.group(3))));
                }
                end = Math.max(end, m.end());
            }
            text.delete(0, end);
        }
    }

    /** Conditional formats and filters have ranges too. */
    private static boolean isMerge(CharSequence text, int at) {
        String before = text.subSequence(Math.max(0, at - 12), at).toString();
        return before.endsWith("mergeCell ");
    }

    private static int column(String letters) {
        int index = 0;
        for (int i = 0; i < letters.length(); i++) {
            index = index * 26 + letters.charAt(i) - 'A' + 1;
        }
        return index - 1;
    }

    /** The first column of the merged cell that covers a place; the column itself where none does. */
    int leftOf(long row, int column) {
        for (Range range : ranges) {
            if (range.top() > row) {
                break;
            }
            if (range.covers(row, column)) {
                return range.left();
            }
        }
        return column;
    }

    /** The ranges that cover {@code row} and more than one column, as {@code B1:D1, F1:G2}; "" where none. */
    String acrossIn(long row) {
        List<String> found = new ArrayList<>();
        for (Range r : ranges) {
            if (r.top() <= row && row <= r.bottom() && r.left() < r.right()) {
                found.add(HeaderSearch.columnLetters(r.left()) + r.top() + ":" + HeaderSearch.columnLetters(r.right())
                        + r.bottom());
            }
        }
        return String.join(", ", found);
    }

    /** Writes into a row what merged cells that began above it say; to be called once for each row, in order. */
    void fill(int row, List<String> cells) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).bottom() < row) {
                open.remove(i);
                values.remove(i);
            }
        }
        while (next < ranges.size() && ranges.get(next).top() <= row) {
            Range range = ranges.get(next++);
            if (range.bottom() > range.top() && range.bottom() >= row) {
                open.add(range);
                values.add(range.top() == row ? cell(cells, range.left()) : "");
            }
        }
        for (int i = 0; i < open.size(); i++) {
            Range range = open.get(i);
            String value = values.get(i);
            if (range.top() < row
                    && !value.isBlank()
                    && cell(cells, range.left()).isBlank()) {
                while (cells.size() <= range.left()) {
                    cells.add("");
                }
                cells.set(range.left(), value);
            }
        }
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
