package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faultbook.indexer.document.layout.Markers.Marker;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a later page below those of an earlier one: a row cut by the page's end, cells merged over it. */
final class RowJoin {
    private RowJoin() {}

    static void append(List<DraftRow> rows, List<DraftRow> more, double pitch, int columns, int header) {
        List<DraftRow> rest = new ArrayList<>(more);
        if (rows.size() > header && cut(rows, rest.getFirst(), columns)) {
            continueRow(rows, rest.getFirst());
            rest.removeFirst();
        }
        if (!rest.isEmpty()) {
            merge(rows, rest, columns, header);
        }
        rows.addAll(rest);
    }

    /** The cell that is in force in the last row at a column. */
    private static int @Nullable [] above(List<DraftRow> rows, int column) {
        for (int r = rows.size() - 1; r >= 0; r--) {
            List<DraftCell> cells = rows.get(r).cells();
            for (int i = 0; i < cells.size(); i++) {
                DraftCell c = cells.get(i);
                if (c.column() <= column && column < c.column() + c.columnSpan() && r + c.rowSpan() >= rows.size()) {
                    return new int[] {r, i};
                }
            }
        }
        return null;
    }

    /**
     * Whether the first row goes on with the last: the leading cell is empty or goes on, and every text in it goes on with
     * the text above it, in the middle of a sentence or with the next number of a list.
     */
    private static boolean cut(List<DraftRow> rows, DraftRow first, int columns) {
        boolean any = false;
        int empty = 0;
        for (DraftCell cell : first.cells()) {
            if (cell.empty()) {
                empty++;
                continue;
            }
            int[] at = above(rows, cell.column());
            if (at == null) {
                return false;
            }
            DraftCell before = rows.get(at[0]).cells().get(at[1]);
            if (before.column() != cell.column() || before.columnSpan() != cell.columnSpan() || before.empty()) {
                return false;
            }
            if (!goesOn(before, cell)) {
                return false;
            }
            any = true;
        }
        return any && (empty > 0 || first.cells().size() <= columns);
    }

    private static boolean goesOn(DraftCell before, DraftCell after) {
        Line last = before.lines().getLast();
        Line next = after.lines().getFirst();
        Optional<Marker> marker = Markers.at(next.text());
        if (marker.isPresent()) {
            Optional<Marker> earlier = before.lines().reversed().stream()
                    .map(l -> Markers.at(l.text()))
                    .flatMap(Optional::stream)
                    .filter(m -> m.style().equals(marker.get().style()))
                    .findFirst();
            return earlier.isPresent()
                    && marker.get().ordered()
                    && marker.get().number() == earlier.get().number() + 1;
        }
        boolean sentenceEnds = "。.；;！!？?".indexOf(Script.last(last.text())) >= 0;
        return !sentenceEnds && Wrap.wrapped(last, next, before.left(), before.right());
    }

    private static void continueRow(List<DraftRow> rows, DraftRow first) {
        for (DraftCell cell : first.cells()) {
            int[] at = above(rows, cell.column());
            if (at != null) {
                DraftCell before = rows.get(at[0]).cells().get(at[1]);
                replace(rows, at, before.continued(cell).spanning(before.rowSpan() + cell.rowSpan() - 1));
            }
        }
    }

    private static void replace(List<DraftRow> rows, int[] at, DraftCell cell) {
        List<DraftCell> cells = new ArrayList<>(rows.get(at[0]).cells());
        cells.set(at[1], cell);
        rows.set(at[0], new DraftRow(rows.get(at[0]).page(), cells));
    }

    /** Leading cells that are empty, or repeat the text above, at the top of the page are merged with the ones above. */
    private static void merge(List<DraftRow> rows, List<DraftRow> rest, int columns, int header) {
        List<DraftCell> first = new ArrayList<>(rest.getFirst().cells());
        for (int column = 0; column + 1 < columns; column++) {
            int place = column;
            DraftCell cell = first.stream().filter(c -> c.column() == place).findFirst().orElse(null);
            int[] at = above(rows, column);
            if (cell == null || at == null || at[0] < header) {
                break;
            }
            DraftCell before = rows.get(at[0]).cells().get(at[1]);
            boolean same = before.column() == cell.column() && before.columnSpan() == cell.columnSpan();
            boolean again = !cell.empty() && cell.plain().equals(before.plain()) && before.rowSpan() + cell.rowSpan() > 2;
            if (!same || before.empty() || !(cell.empty() || again)) {
                break;
            }
            if (first.stream().filter(c -> c != cell).allMatch(DraftCell::empty)) {
                break;
            }
            replace(rows, at, before.spanning(before.rowSpan() + cell.rowSpan()));
            first.remove(cell);
        }
        rest.set(0, new DraftRow(rest.getFirst().page(), first));
    }
}
