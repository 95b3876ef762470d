package org.faultbook.diagnosis.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;

/**
 * What stands at one height of the picture, from the left.
 *
 * @param cells each a piece of text of its own
 * @param confidence mean over the characters
 */
record Row(List<String> cells, double confidence) {
    Row {
        cells = List.copyOf(cells);
    }

    String text() {
        return String.join(" ", cells);
    }

    /** Pieces in reading order joined where one begins beside the end of the one before. */
    static List<Row> of(List<TextLine> lines) {
        List<Row> rows = new ArrayList<>();
        List<TextLine> row = new ArrayList<>();
        for (TextLine line : lines) {
            if (!row.isEmpty() && !isBeside(row.getLast(), line)) {
                rows.add(joined(row));
                row.clear();
            }
            row.add(line);
        }
        if (!row.isEmpty()) {
            rows.add(joined(row));
        }
        return rows;
    }

    private static Row joined(List<TextLine> row) {
        int characters = row.stream().mapToInt(l -> l.text().length()).sum();
        double sum = row.stream()
                .collect(Collectors.summingDouble(l -> l.confidence() * l.text().length()));
        return new Row(row.stream().map(l -> l.text().strip()).toList(), Math.min(1, sum / characters));
    }

    /** Seen along the first one's direction, the middle of the second's begin is within its height. */
    private static boolean isBeside(TextLine first, TextLine second) {
        Point a = middle(first, 0, 3);
        Point b = middle(first, 1, 2);
        Point c = middle(second, 0, 3);
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        double height = Math.min(height(first), height(second));
        if (length == 0) {
            return false;
        }
        double ux = (b.x() - a.x()) / length;
        double uy = (b.y() - a.y()) / length;
        double across = (c.y() - b.y()) * ux - (c.x() - b.x()) * uy;
        double along = (c.x() - b.x()) * ux + (c.y() - b.y()) * uy;
        return Math.abs(across) < 0.5 * height && along > -height;
    }

    private static double height(TextLine line) {
        Point a = line.corners().get(0);
        Point d = line.corners().get(3);
        return Math.hypot(d.x() - a.x(), d.y() - a.y());
    }

    private static Point middle(TextLine line, int a, int b) {
        Point p = line.corners().get(a);
        Point q = line.corners().get(b);
        return new Point((p.x() + q.x()) / 2, (p.y() + q.y()) / 2);
    }
}
