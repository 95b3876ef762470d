package org.faultbook.indexer.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the header among the first rows of a sheet: titles that stand alone above it are passed over; a header whose
 * cells were merged over sub-headers is refused, since no column can be named with certainty.
 */
final class HeaderSearch {
    /** So many rows may stand above the first data row. */
    static final int ROWS = 10;

    private HeaderSearch() {}

    /** The index of the header in {@code rows}; the fullest row decides how many cells a header must have. */
    static int find(List<List<String>> rows) {
        int most = rows.stream().mapToInt(HeaderSearch::filled).max().orElse(0);
        int least = most > 2 ? Math.max(2, (most + 1) / 2) : most;
        for (int i = 0; i < rows.size(); i++) {
            if (filled(rows.get(i)) >= least) {
                return i;
            }
        }
        return 0;
    }

    /** Refuses a header with gaps that the row under it fills while leaving most other cells empty: merged cells. */
    static void refuseMerged(Path file, List<List<String>> rows, int header) {
        List<String> names = rows.get(header);
        if (header + 1 >= rows.size()) {
            return;
        }
        List<String> under = rows.get(header + 1);
        List<Integer> gaps = new ArrayList<>();
        int underNamed = 0;
        for (int i = 0; i < Math.max(names.size(), under.size()); i++) {
            boolean named = !cell(names, i).isBlank();
            boolean filledBelow = !cell(under, i).isBlank();
            if (!named && filledBelow) {
                gaps.add(i);
            } else if (named && filledBelow) {
                underNamed++;
            }
        }
        if (gaps.isEmpty() || gaps.getFirst() == 0 || underNamed > gaps.size()) {
            return;
        }
        String columns = columnLetters(gaps.getFirst() - 1) + " - " + columnLetters(gaps.getLast());
        throw merged(file, columns);
    }

    static UnreadableFileException merged(Path file, String cells) {
        return new UnreadableFileException(
                UnreadableFileException.Reason.MERGED_HEADER,
                file,
                "表头有合并单元格（" + cells + "）。请取消合并，让每一列只有一行、一个列名，再重新导入。",
                "the header has merged cells (" + cells
                        + "). Unmerge them so that every column has one name in one row, then import again.");
    }

    static int filled(List<String> cells) {
        return (int) cells.stream().filter(c -> !c.isBlank()).count();
    }

    /** A spreadsheet's name of a column: 0 is A, 26 is AA. */
    static String columnLetters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int i = index + 1; i > 0; i = (i - 1) / 26) {
            letters.insert(0, (char) ('A' + (i - 1) % 26));
        }
        return letters.toString();
    }

    private static String cell(List<String> cells, int i) {
        return i < cells.size() ? cells.get(i) : "";
    }
}
