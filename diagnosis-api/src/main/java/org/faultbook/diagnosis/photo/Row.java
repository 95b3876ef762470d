package org.faultbook.diagnosis.photo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.kb.ocr.TextLine;

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

    /** From the top; pieces are of a row where one begins beside the end of another, seen along the text around. */
    static List<Row> of(List<TextLine> lines) {
        List<List<TextLine>> rows = new ArrayList<>();
        Directions around = new Directions(lines);
        for (TextLine line : lines) {
            List<TextLine> row = rows.stream()
                    .filter(r -> r.stream().anyMatch(other -> around.areBeside(other, line)))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(line);
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(around::along)));
        return rows.stream().map(Row::joined).toList();
    }

    private static Row joined(List<TextLine> row) {
        int characters = row.stream().mapToInt(l -> l.text().length()).sum();
        double sum = row.stream()
                .collect(Collectors.summingDouble(l -> l.confidence() * l.text().length()));
        return new Row(row.stream().map(l -> l.text().strip()).toList(), Math.min(1, sum / characters));
    }
}
