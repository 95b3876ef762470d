package org.faultbook.indexer.manual;

import java.util.List;
import org.faultbook.indexer.document.Block.Cell;
import org.faultbook.indexer.document.Block.Row;
import org.faultbook.indexer.document.Block.Table;
import org.jspecify.annotations.Nullable;

/** A table by places: a merged cell stands at every place it covers. */
final class Grid {
    private final Table table;
    private final @Nullable Cell[][] cells;
    private final int[][] origin;

    Grid(Table table) {
        this.table = table;
        int rows = table.rows().size();
        cells = new Cell[rows][table.columns()];
        origin = new int[rows][table.columns()];
        for (int r = 0; r < rows; r++) {
            for (Cell cell : table.rows().get(r).cells()) {
                fill(cell, r);
            }
        }
    }

    private void fill(Cell cell, int row) {
        int lastRow = Math.min(cells.length, row + cell.rowSpan());
        int lastColumn = Math.min(table.columns(), cell.column() + cell.columnSpan());
        for (int r = row; r < lastRow; r++) {
            for (int c = cell.column(); c < lastColumn; c++) {
                if (cells[r][c] == null) {
                    cells[r][c] = cell;
                    origin[r][c] = row;
                }
            }
        }
    }

    int rows() {
        return cells.length;
    }

    int columns() {
        return table.columns();
    }

    Row row(int row) {
        return table.rows().get(row);
    }

    @Nullable
    Cell cell(int row, int column) {
        return cells[row][column];
    }

    List<String> lines(int row, int column) {
        Cell cell = cells[row][column];
        return cell == null ? List.of() : cell.lines();
    }

    /** The whole cell on one line, numbers and bullets as printed. */
    String text(int row, int column) {
        String text = "";
        for (String line : lines(row, column)) {
            text = CellItem.joined(text, line.strip());
        }
        return text;
    }

    /** Whether a cell with text begins in that row at that column. */
    boolean own(int row, int column) {
        Cell cell = cells[row][column];
        return cell != null
                && origin[row][column] == row
                && cell.column() == column
                && !text(row, column).isBlank();
    }

    /** The text of a cell that is the only one of its row and covers all columns; null where there is none. */
    @Nullable
    String banner(int row) {
        Cell first = cells[row][0];
        boolean spans = first != null
                && table.columns() > 1
                && first.column() == 0
                && first.columnSpan() >= table.columns()
                && origin[row][0] == row;
        return spans && !text(row, 0).isBlank() ? text(row, 0) : null;
    }
}
