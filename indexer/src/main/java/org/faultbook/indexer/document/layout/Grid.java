package org.faultbook.indexer.document.layout;

import java.util.List;

/** Cells parted by ruling lines. */
final class Grid {
    private final double[] xs;
    private final double[] ys;
    private final List<Area> areas;

    Grid(double[] xs, double[] ys, List<Area> areas) {
        this.xs = xs;
        this.ys = ys;
        this.areas = List.copyOf(areas);
    }

    /** Edges of the columns, from the left. */
    double[] xs() {
        return xs;
    }

    /** Edges of the rows, from the top. */
    double[] ys() {
        return ys;
    }

    List<Area> areas() {
        return areas;
    }

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
