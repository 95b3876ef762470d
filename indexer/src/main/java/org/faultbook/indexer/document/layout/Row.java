package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines beside each other on about one base line, from the left. */
record Row(List<Line> lines) {
    Row {
        lines = List.copyOf(lines);
    }

    static List<Row> rows(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::baseline)
                .thenComparingDouble(l -> l.box().left()));
        List<Row> rows = new ArrayList<>();
        List<Line> row = new ArrayList<>();
        for (Line line : sorted) {
            if (!row.isEmpty() && !fits(row, line)) {
                rows.add(of(row));
                row.clear();
            }
            row.add(line);
        }
        if (!row.isEmpty()) {
            rows.add(of(row));
        }
        return rows;
    }

    private static boolean fits(List<Line> row, Line line) {
        Line first = row.getFirst();
        if (line.baseline() - first.baseline() > 0.4 * Math.min(line.size(), first.size())) {
            return false;
        }
        return row.stream().noneMatch(l -> l.box().sharedWidth(line.box()) > 0.3 * line.size());
    }

    private static Row of(List<Line> row) {
        List<Line> sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(l -> l.box().left()));
        // A number or bullet set apart from its text is no column.
        while (sorted.size() > 1
                && Markers.at(sorted.get(0).text() + " x")
                        .filter(m -> m.length() > sorted.get(0).text().length())
                        .isPresent()
                && sorted.get(1).box().left() - sorted.get(0).box().right()
                        < 3.2 * sorted.get(0).size()) {
            sorted.set(0, sorted.get(0).with(sorted.get(1)));
            sorted.remove(1);
        }
        return new Row(sorted);
    }

    Box box() {
        Box box = lines.getFirst().box();
        for (Line line : lines) {
            box = box.union(line.box());
        }
        return box;
    }

    /** All of it as one line. */
    Line line() {
        Line all = lines.getFirst();
        for (Line line : lines.subList(1, lines.size())) {
            all = all.with(line);
        }
        return all;
    }
}
