package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A row of a table: the cells that begin in it, from the left. */
record DraftRow(int page, List<DraftCell> cells) {
    DraftRow {
        cells = List.copyOf(cells);
    }

    private boolean empty() {
        return cells.stream().allMatch(DraftCell::empty);
    }

    /** Without first and last rows that have no text; merged cells that reached into them are shorter. */
    static List<DraftRow> trimmed(List<DraftRow> rows) {
        List<DraftRow> out = new ArrayList<>(rows);
        while (!out.isEmpty() && out.getFirst().empty()) {
            DraftRow first = out.removeFirst();
            if (!out.isEmpty()) {
                List<DraftCell> cells = new ArrayList<>(out.getFirst().cells());
                first.cells().stream()
                        .filter(c -> c.rowSpan() > 1)
                        .forEach(c -> cells.add(c.spanning(c.rowSpan() - 1)));
                cells.sort(Comparator.comparingInt(DraftCell::column));
                out.set(0, new DraftRow(out.getFirst().page(), cells));
            }
        }
        while (!out.isEmpty() && out.getLast().empty()) {
            out.removeLast();
        }
        for (int r = 0; r < out.size(); r++) {
            int most = out.size() - r;
            DraftRow row = out.get(r);
            if (row.cells().stream().anyMatch(c -> c.rowSpan() > most)) {
                out.set(
                        r,
                        new DraftRow(
                                row.page(),
                                row.cells().stream()
                                        .map(c -> c.spanning(Math.min(most, c.rowSpan())))
                                        .toList()));
            }
        }
        return out;
    }
}
