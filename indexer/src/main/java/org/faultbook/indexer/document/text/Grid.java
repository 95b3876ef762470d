package org.faultbook.indexer.document.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faultbook.indexer.document.Block.Cell;
import org.faultbook.indexer.document.Block.Row;
import org.faultbook.indexer.document.Block.Table;
import org.jspecify.annotations.Nullable;

/**
 * Lays the cells of a table, given row by row, into a grid; after the algorithm "forming a table" of the HTML standard
 * (section 4.9.12.1), but that a cell never covers a place twice: a span ends where another cell stands.
 */
public final class Grid {
    /** What the HTML standard lets a cell span at most. */
    private static final int WIDEST = 1_000;

    private static final int LONGEST = 65_534;

    private final List<List<Placed>> rows = new ArrayList<>();
    private final List<Boolean> headers = new ArrayList<>();
    /** For each column until which row, exclusive, a cell from above covers it. */
    private int[] covered = new int[8];

    /** The first row of the group. */
    private int group;

    private int column;
    private int columns;

    private record Placed(List<String> lines, int column, int columnSpan, int rowSpan) {}

    /** Begins a row; {@code header} where the file says that it is one. */
    public void row(boolean header) {
        rows.add(new ArrayList<>());
        headers.add(header);
        column = 0;
    }

    /** Adds a cell to the row at the next free place. */
    public void cell(List<String> lines, int columnSpan, int rowSpan) {
        int row = rows.size() - 1;
        while (column < covered.length && covered[column] > row) {
            column++;
        }
        int widest = Math.clamp(columnSpan, 1, WIDEST);
        int span = 1;
        while (span < widest && (column + span >= covered.length || covered[column + span] <= row)) {
            span++;
        }
        int down = Math.clamp(rowSpan, 1, LONGEST);
        if (column + span > covered.length) {
            covered = Arrays.copyOf(covered, Math.max(covered.length * 2, column + span));
        }
        Arrays.fill(covered, column, column + span, row + down);
        rows.get(row).add(new Placed(List.copyOf(lines), column, span, down));
        column += span;
        columns = Math.max(columns, column);
    }

    /** Leaves places of the row empty up to a column, where the file tells the columns itself. */
    public void skipTo(int to) {
        column = Math.max(column, Math.clamp(to, 0, WIDEST));
    }

    /** Ends a group of rows: no cell above covers one below. */
    public void endGroup() {
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.min(covered[i], rows.size());
        }
        for (int r = group; r < rows.size(); r++) {
            int left = rows.size() - r;
            rows.get(r)
                    .replaceAll(p -> p.rowSpan() <= left ? p : new Placed(p.lines(), p.column(), p.columnSpan(), left));
        }
        group = rows.size();
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(r -> r.stream().allMatch(c -> c.lines().isEmpty()));
    }

    /** All lines in reading order. */
    public List<String> lines() {
        return rows.stream()
                .flatMap(List::stream)
                .flatMap(c -> c.lines().stream())
                .toList();
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return columns;
    }

    /** The table; rows without any cell or text that no cell from above runs through are left out. Null where none stay. */
    public @Nullable Table table(@Nullable String caption) {
        endGroup();
        boolean[] kept = new boolean[rows.size()];
        int reach = 0;
        for (int r = 0; r < rows.size(); r++) {
            boolean text = rows.get(r).stream().anyMatch(c -> !c.lines().isEmpty());
            kept[r] = text || r < reach;
            for (Placed cell : rows.get(r)) {
                reach = text ? Math.max(reach, r + cell.rowSpan()) : reach;
            }
        }
        List<Row> out = new ArrayList<>();
        int header = 0;
        for (int r = 0; r < rows.size(); r++) {
            if (kept[r]) {
                header += headers.get(r) && header == out.size() ? 1 : 0;
                out.add(new Row(0, cells(r, kept)));
            }
        }
        return out.isEmpty() || columns == 0
                ? null
                : new Table(0, caption, columns, header == out.size() ? 0 : header, out, 1);
    }

    private List<Cell> cells(int row, boolean[] kept) {
        List<Cell> cells = new ArrayList<>();
        for (Placed cell : rows.get(row)) {
            int span = 0;
            for (int r = row; r < row + cell.rowSpan(); r++) {
                span += kept[r] ? 1 : 0;
            }
            cells.add(new Cell(cell.lines(), cell.column(), cell.columnSpan(), span, 1));
        }
        return cells;
    }
}
