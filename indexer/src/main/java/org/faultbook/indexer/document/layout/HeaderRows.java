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
        if (first.size() < columns
                || first.stream().anyMatch(c -> c.empty() || c.rowSpan() > 1 || !label(c) || digits(c))) {
            return false;
        }
        double body = 0;
        double own = 0;
        int withDigits = 0;
        int cells = 0;
        for (DraftRow row : rows.subList(1, rows.size())) {
            for (DraftCell cell : row.cells()) {
                if (!cell.empty()) {
                    body += cell.plain().length();
                    withDigits += digits(cell) ? 1 : 0;
                    cells++;
                }
            }
        }
        for (DraftCell cell : first) {
            own += cell.plain().length();
        }
        return cells > 0 && (body / cells > 1.4 * own / first.size() || withDigits * 4 > cells);
    }

    private static boolean digits(DraftCell cell) {
        return cell.plain().chars().anyMatch(Character::isDigit);
    }
}
