package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A cell with its lines still in place.
 *
 * @param left where its text may begin
 * @param right where its text has to end
 * @param shaded whether it has a background of its own
 */
record DraftCell(List<Line> lines, int column, int columnSpan, int rowSpan, double left, double right, boolean shaded) {
    DraftCell {
        lines = List.copyOf(lines);
    }

    boolean empty() {
        return lines.isEmpty();
    }

    boolean bold() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::bold);
    }

    /** Its text on one line, to compare cells with. */
    String plain() {
        StringBuilder all = new StringBuilder();
        for (Line line : lines) {
            all.append(line.text().replaceAll("\\s+", ""));
        }
        return all.toString();
    }

    DraftCell without(Predicate<Line> some) {
        List<Line> kept = lines.stream().filter(some.negate()).toList();
        return new DraftCell(kept, column, columnSpan, rowSpan, left, right, shaded);
    }

    DraftCell spanning(int rows) {
        return new DraftCell(lines, column, columnSpan, rows, left, right, shaded);
    }

    /** With the lines that follow on the next page. */
    DraftCell continued(DraftCell next) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(next.lines);
        return new DraftCell(all, column, columnSpan, rowSpan, left, right, shaded);
    }
}
