package org.faultbook.indexer.document.layout;

import java.util.List;

/**
 * A table of one page.
 *
 * @param edges of its columns, from the left
 * @param headerRows how many rows the way it is drawn shows to be header; -1 where it does not tell
 * @param pitch from base line to base line in its cells, 0 where no cell has two lines
 * @param open whether its last row has no ruling below it
 */
record DraftTable(
        int page, Box box, double[] edges, int headerRows, List<DraftRow> rows, double pitch, boolean ruled, boolean open) {
    DraftTable {
        rows = List.copyOf(rows);
    }

    int columns() {
        return edges.length - 1;
    }

    DraftTable with(List<DraftRow> other, int header) {
        return new DraftTable(page, box, edges, header, other, pitch, ruled, open);
    }
}
