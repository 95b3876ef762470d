package org.faultbook.indexer.document.layout;

import java.util.List;

/**
 * Cells parted by ruling lines.
 *
 * @param xs edges of the columns, from the left
 * @param ys edges of the rows, from the top
 */
record Grid(double[] xs, double[] ys, List<Area> areas) {
    /** A cell: {@code row} and {@code column} are its first. */
    record Area(int row, int column, int rows, int columns) {}

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    Box box(Area area) {
        return new Box(
                xs[area.column()], ys[area.row()], xs[area.column() + area.columns()], ys[area.row() + area.rows()]);
    }
}
