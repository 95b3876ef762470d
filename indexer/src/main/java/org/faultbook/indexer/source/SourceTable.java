package org.faultbook.indexer.source;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.read.Table;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.TableItem;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all sheets of a file as one table: cells stand at the places of the file's plan, ordinals run on over the
 * sheets, a row comes with the rows under it that only add a part or a visit.
 */
final class SourceTable implements AutoCloseable {
    /** What stands at one place of the file. */
    sealed interface Item {
        ReadSheet sheet();

        /** The ordinal of its last row. */
        long position();
    }

    /** One or more rows that belong together. */
    record Rows(ReadSheet sheet, List<TableItem.Row> rows) implements Item {
        @Override
        public long position() {
            return rows.getLast().ordinal();
        }

        TableItem.Row first() {
            return rows.getFirst();
        }
    }

    record Bad(ReadSheet sheet, TableItem.Bad bad) implements Item {
        @Override
        public long position() {
            return bad.ordinal();
        }
    }

    record Passed(ReadSheet sheet, long position, long line, PassedRow what) implements Item {}

    private final TableFile file;
    private final List<ReadSheet.Placed> sheets;
    private final int width;
    private final int regionPlace;
    private int at = -1;
    private @Nullable Table table;
    private @Nullable RowSorting sorting;
    private @Nullable Item ahead;
    private boolean aheadGoesOn;
    private long before;

    /**
     * @param width columns of the file's plan
     * @param regionPlace where the name of a sheet stands for its region; -1 where none does
     */
    SourceTable(TableFile file, List<ReadSheet.Placed> sheets, int width, int regionPlace) {
        this.file = file;
        this.sheets = sheets;
        this.width = width;
        this.regionPlace = regionPlace;
    }

    /** Null at the end. */
    @Nullable
    Item next() {
        Item item = ahead != null ? ahead : read();
        ahead = null;
        if (!(item instanceof Rows first)) {
            return item;
        }
        List<TableItem.Row> rows = new ArrayList<>(first.rows());
        while ((ahead = read()) != null && aheadGoesOn && rows.size() < TicketRows.ROWS_OF_ONE) {
            rows.addAll(((Rows) ahead).rows());
        }
        return new Rows(first.sheet(), rows);
    }

    private @Nullable Item read() {
        aheadGoesOn = false;
        while (true) {
            if (table == null && !open()) {
                return null;
            }
            ReadSheet.Placed placed = sheets.get(at);
            TableItem item = table == null ? null : table.next();
            if (item == null) {
                closeTable();
                continue;
            }
            return switch (item) {
                case TableItem.Bad bad ->
                    new Bad(placed.sheet(), new TableItem.Bad(++before, bad.line(), bad.column(), bad.reason()));
                case TableItem.Row row -> sorted(placed, row);
            };
        }
    }

    private Item sorted(ReadSheet.Placed placed, TableItem.Row row) {
        before++;
        RowSorting sorter = sorting;
        if (sorter != null) {
            PassedRow passed = sorter.passed(row.cells());
            if (passed != null) {
                return new Passed(placed.sheet(), before, row.line(), passed);
            }
            aheadGoesOn = sorter.goesOn(row.cells());
        }
        return new Rows(placed.sheet(), List.of(new TableItem.Row(before, row.line(), cells(placed, row))));
    }

    private List<String> cells(ReadSheet.Placed placed, TableItem.Row row) {
        if (sheets.size() == 1 && regionPlace < 0) {
            return row.cells();
        }
        String[] cells = new String[width];
        java.util.Arrays.fill(cells, "");
        List<PlannedColumn> joined = placed.joined();
        for (int i = 0; i < Math.min(joined.size(), row.cells().size()); i++) {
            cells[joined.get(i).place()] = row.cells().get(i);
        }
        if (regionPlace >= 0) {
            cells[regionPlace] = placed.sheet().region();
        }
        return List.of(cells);
    }

    private boolean open() {
        if (at + 1 >= sheets.size()) {
            return false;
        }
        at++;
        table = file.open(sheets.get(at).sheet().name());
        sorting = new RowSorting(sheets.get(at).sheet());
        return true;
    }

    private void closeTable() {
        if (table != null) {
            table.close();
            table = null;
        }
    }

    @Override
    public void close() {
        closeTable();
    }
}
