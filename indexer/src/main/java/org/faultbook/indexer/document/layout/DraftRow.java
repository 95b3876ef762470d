package org.faultbook.indexer.document.layout;

import java.util.List;

/** A row of a table: the cells that begin in it, from the left. */
record DraftRow(int page, List<DraftCell> cells) {
    DraftRow {
        cells = List.copyOf(cells);
    }
}
