package org.faultbook.indexer.document.layout;

import java.util.List;
import java.util.function.Predicate;

/** How many of a table's first rows are its header: by their print, by merged cells, else by how their text differs. */
final class HeaderRows {
    private static final int MOST = 3;

    private HeaderRows() {}

    static int count(List<DraftRow> rows, int columns) {
        if (rows.size() < 2 || columns < 2) {
            return 0;
        }
        int printed = Math.max(leading(rows, DraftCell::bold), leading(rows, DraftCell::shaded));
        if (printed > 0) {
            return printed;
        }
        int merged = merged(rows, columns);
        if (merged > 0) {
            return merged;
        }
        return differs(rows, columns) ? 1 : 0;
    }

    /** Rows whose filled cells all are so, where the rest of the table is not. */
    private static int leading(List<DraftRow> rows, Predicate<DraftCell> so) {
        int n = 0;
        while (n < rows.size() && all(rows.get(n), so)) {
            n++;
        }
        return n <= MOST && n < rows.size() ? n : 0;
    }

    private static boolean all(DraftRow row, Predicate<DraftCell> so) {
        List<DraftCell> filled = row.cells().stream().filter(c -> !c.empty()).toList();
        return !filled.isEmpty() && filled.stream().allMatch(so);
    }

    /** A name over several columns has the names of the columns below it. */
    private static int merged(List<DraftRow> rows, int columns) {
        DraftRow first = rows.getFirst();
        boolean over = first.cells().stream().anyMatch(c -> c.columnSpan() > 1 && c.columnSpan() < columns);
        if (!over || first.cells().stream().anyMatch(c -> c.empty() || !label(c))) {
            return 0;
        }
        int tall = first.cells().stream().mapToInt(DraftCell::rowSpan).max().orElse(1);
        int n = tall > 1 ? tall : 2;
        if (n > MOST || n >= rows.size()) {
            return 0;
        }
        for (DraftRow row : rows.subList(0, n)) {
            if (row.cells().stream().anyMatch(c -> !c.empty() && !label(c))) {
                return 0;
            }
        }
        return n;
    }

    private static boolean label(DraftCell cell) {
        String text = cell.plain();
        int wide = (int) text.codePoints().filter(Script::cjk).count();
        return wide * 2 + (text.length() - wide) <= 32
                && text.codePoints().noneMatch(c -> "。；;".indexOf(c) >= 0)
                && Markers.at(text).isEmpty();
    }

    private static boolean differs(List<DraftRow> rows, int columns) {
        List<DraftCell> first = rows.getFirst().cells();
        if (first.size() < columns || first.stream().anyMatch(c -> c.empty() || c.rowSpan() > 1 || !label(c))) {
            return false;
        }
        List<DraftRow> below = rows.subList(1, rows.size());
        boolean numbered = false;
        for (DraftCell cell : first) {
            if (digits(cell)) {
                continue;
            }
            List<DraftCell> others = column(below, cell.column());
            numbered |= others.size() > 2 && others.stream().allMatch(HeaderRows::digits);
        }
        // A name of a type has digits itself, and figures below it.
        if (!numbered && first.stream().anyMatch(c -> digits(c) && !figures(column(below, c.column())))) {
            return false;
        }
        List<DraftCell> body = below.stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> !c.empty())
                .toList();
        double mean = mean(body);
        long withDigits = body.stream().filter(HeaderRows::digits).count();
        return numbered || mean > 1.4 * mean(first) || withDigits * 4 > body.size();
    }

    private static double mean(List<DraftCell> cells) {
        return cells.stream().mapToInt(c -> c.plain().length()).average().orElse(0);
    }

    private static List<DraftCell> column(List<DraftRow> rows, int column) {
        return rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.column() == column && !c.empty())
                .toList();
    }

    private static boolean figures(List<DraftCell> cells) {
        long figures =
                cells.stream().filter(c -> c.plain().matches("[<>≤≥±+-]?\\d.*")).count();
        return figures >= 2 && figures * 10 >= 6L * cells.size();
    }

    private static boolean digits(DraftCell cell) {
        return cell.plain().chars().anyMatch(Character::isDigit);
    }
}
