package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faultbook.indexer.document.layout.Markers.Marker;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a later page below those of an earlier one: a row cut by the page's end, cells merged over it. */
final class RowJoin {
    private final List<DraftRow> rows;
    private final int columns;
    private final int header;
    private final double lowest;
    private final double pitch;

    /**
     * @param rows of the earlier page, to which are added
     * @param lowest where the last text of the earlier page ends
     * @param pitch from base line to base line in cells
     */
    RowJoin(List<DraftRow> rows, int columns, int header, double lowest, double pitch) {
        this.rows = rows;
        this.columns = columns;
        this.header = header;
        this.lowest = lowest;
        this.pitch = pitch;
    }

    /** A cell's place: its row and its number there. */
    private record At(int row, int cell) {}

    void append(List<DraftRow> more) {
        List<DraftRow> rest = new ArrayList<>(more);
        if (rows.size() > header && cut(rest.getFirst())) {
            for (DraftCell cell : rest.removeFirst().cells()) {
                At at = above(cell.column());
                if (at != null) {
                    DraftCell before = cell(at);
                    replace(at, before.continued(cell).spanning(before.rowSpan() + cell.rowSpan() - 1));
                }
            }
        }
        if (!rest.isEmpty()) {
            merge(rest);
        }
        rows.addAll(rest);
    }

    private DraftCell cell(At at) {
        return rows.get(at.row).cells().get(at.cell);
    }

    /** The cell that reaches to the end of the page at a column. */
    private @Nullable At above(int column) {
        for (int r = rows.size() - 1; r >= 0; r--) {
            List<DraftCell> cells = rows.get(r).cells();
            for (int i = 0; i < cells.size(); i++) {
                DraftCell c = cells.get(i);
                if (c.column() <= column && column < c.column() + c.columnSpan() && r + c.rowSpan() >= rows.size()) {
                    return new At(r, i);
                }
            }
        }
        return null;
    }

    /** Whether every text of the first row goes on with the text above it: then it is the rest of the last row. */
    private boolean cut(DraftRow first) {
        boolean any = false;
        for (DraftCell cell : first.cells()) {
            if (!cell.empty()) {
                At at = above(cell.column());
                if (at == null || !goesOn(cell(at), cell)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether a text ran out of page: it stands at its end, and the next is in the middle of a sentence or list. */
    private boolean goesOn(DraftCell before, DraftCell after) {
        if (before.column() != after.column() || before.columnSpan() != after.columnSpan() || before.empty()) {
            return false;
        }
        Line last = before.lines().getLast();
        Line next = after.lines().getFirst();
        // Programs leave no single line of a paragraph alone on a page, so that a text may end a little above the rest.
        if (last.baseline() < lowest - 2.3 * Math.max(pitch, 1.3 * last.size())) {
            return false;
        }
        Optional<Marker> marker = Markers.at(next.text());
        if (marker.isPresent()) {
            return marker.get().ordered()
                    && before.lines().reversed().stream()
                            .map(l -> Markers.at(l.text()))
                            .flatMap(Optional::stream)
                            .filter(m -> m.style().equals(marker.get().style()))
                            .findFirst()
                            .filter(m -> m.number() + 1 == marker.get().number())
                            .isPresent();
        }
        boolean sentenceEnds = "。.；;！!？?".indexOf(Script.last(last.text())) >= 0;
        return !sentenceEnds
                && (Wrap.wrapped(last, next, before.left(), before.right())
                        || Wrap.midSentence(last.text(), next.text()));
    }

    private void replace(At at, DraftCell cell) {
        List<DraftCell> cells = new ArrayList<>(rows.get(at.row).cells());
        cells.set(at.cell, cell);
        rows.set(at.row, new DraftRow(rows.get(at.row).page(), cells));
    }

    /** Leading cells at the top of the page that are empty or repeat the text above are merged with it. */
    private void merge(List<DraftRow> rest) {
        List<DraftCell> first = new ArrayList<>(rest.getFirst().cells());
        for (int column = 0; column + 1 < columns; column++) {
            int place = column;
            DraftCell cell =
                    first.stream().filter(c -> c.column() == place).findFirst().orElse(null);
            At at = above(column);
            if (cell == null || at == null || at.row < header) {
                break;
            }
            DraftCell before = cell(at);
            boolean same = before.column() == cell.column() && before.columnSpan() == cell.columnSpan();
            boolean again =
                    !cell.empty() && cell.plain().equals(before.plain()) && before.rowSpan() + cell.rowSpan() > 2;
            boolean others = first.stream().anyMatch(c -> c.column() != place && !c.empty());
            if (!same || before.empty() || !others || !(cell.empty() || again)) {
                break;
            }
            replace(at, before.spanning(before.rowSpan() + cell.rowSpan()));
            first.remove(cell);
        }
        rest.set(0, new DraftRow(rest.getFirst().page(), first));
    }
}
