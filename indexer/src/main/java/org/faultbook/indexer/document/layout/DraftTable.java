package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A table of one page, or of several once its parts are joined. */
final class DraftTable {
    private final int page;
    private final Box box;
    private final double[] edges;
    private final int headerRows;
    private final List<DraftRow> rows;
    private final double pitch;
    private final boolean ruled;
    private final double lowest;

    DraftTable(
            int page,
            Box box,
            double[] edges,
            int headerRows,
            List<DraftRow> rows,
            double pitch,
            boolean ruled,
            double lowest) {
        this.page = page;
        this.box = box;
        this.edges = edges;
        this.headerRows = headerRows;
        this.rows = List.copyOf(rows);
        this.pitch = pitch;
        this.ruled = ruled;
        this.lowest = lowest;
    }

    int page() {
        return page;
    }

    /** Of its last part where it runs over pages. */
    Box box() {
        return box;
    }

    /** Of its columns, from the left. */
    double[] edges() {
        return edges;
    }

    /** How many rows the way it is drawn shows to be header; -1 where it does not tell. */
    int headerRows() {
        return headerRows;
    }

    List<DraftRow> rows() {
        return rows;
    }

    /** From base line to base line in its cells, 0 where no cell has two lines. */
    double pitch() {
        return pitch;
    }

    boolean ruled() {
        return ruled;
    }

    /** Where the last text of its last page ends. */
    double lowest() {
        return lowest;
    }

    /** The columns of a table without rulings, as wide as their text. */
    List<Box> columnBoxes() {
        List<Box> out = new ArrayList<>();
        for (int c = 0; c < columns(); c++) {
            double left = Double.MAX_VALUE;
            double right = 0;
            for (DraftRow row : rows) {
                for (DraftCell cell : row.cells()) {
                    if (cell.column() == c && cell.columnSpan() == 1) {
                        left = Math.min(left, cell.left());
                        right = Math.max(right, cell.right());
                    }
                }
            }
            out.add(new Box(left, box.top(), right, box.bottom()));
        }
        return out;
    }

    static double lowest(List<DraftRow> rows) {
        return rows.stream()
                .flatMap(r -> r.cells().stream())
                .flatMap(c -> c.lines().stream())
                .mapToDouble(Line::baseline)
                .max()
                .orElse(0);
    }

    int columns() {
        return edges.length - 1;
    }

    /** Without some of the lines, and without first and last rows that have no text. */
    DraftTable without(Predicate<Line> lines) {
        List<DraftRow> out = new ArrayList<>();
        for (DraftRow row : rows) {
            List<DraftCell> cells = new ArrayList<>();
            row.cells().forEach(c -> cells.add(c.without(lines)));
            out.add(new DraftRow(row.page(), cells));
        }
        return with(DraftRow.trimmed(out), headerRows);
    }

    DraftTable with(List<DraftRow> other, int header) {
        return new DraftTable(page, box, edges, header, other, pitch, ruled, lowest);
    }
}
