package org.faultbook.indexer.read;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;

/** What stands at one place of a table: a row, or something that cannot be read as one. */
public sealed interface TableItem {
    /** The row's number in the table, from 1, header and blank rows not counted; rows that cannot be read count. */
    long ordinal();

    /** The line of the file (or the row of the sheet) where it begins, from 1. */
    long line();

    /**
     * A row.
     *
     * @param cells in the order of the header; never shorter than the header was when the row was read, "" where empty
     */
    record Row(long ordinal, long line, List<String> cells) implements TableItem {
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * A row that cannot be read; what follows it can.
     *
     * @param column where in the row, from 1; 0 where the row as a whole is meant
     */
    record Bad(long ordinal, long line, int column, LocalizedText reason) implements TableItem {}
}
