package org.faultbook.indexer.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the header among the first rows of a sheet: the row with most names that are known, else the first that is about
 * as full as the fullest. Titles and notes above it are passed over. A header of two lines (a group over its columns, or
 * the same names in a second language) becomes one; merged cells that leave a column without a name are refused.
 */
final class HeaderSearch {
    /** So many filled rows may stand above the first data row. */
    static final int ROWS = 30;

    static final String JOINT = " / ";

    /** What is never the name of a column: a date, a longer number, a sentence. */
    private static final Pattern DATA = Pattern.compile(".*(?:\\d{3,}|\\d[-/.:]\\d|[。！？；]).*|.{25,}", Pattern.DOTALL);

    private static final Pattern TECHNICAL = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*(?:_[a-zA-Z0-9]+)+");

    /**
     * @param at the index of its first line among the rows
     * @param lines 1 or 2
     * @param names one a column, stripped
     */
    record Header(int at, int lines, List<String> names) {}

    private final Path file;
    private final List<List<String>> rows;
    private final Predicate<String> known;
    private final MergedCells merged;
    private final List<Long> numbers;

    /**
     * @param known whether a header is known by name
     * @param numbers of the rows, from 1, for merged cells
     */
    HeaderSearch(Path file, List<List<String>> rows, Predicate<String> known, MergedCells merged, List<Long> numbers) {
        this.file = file;
        this.rows = rows;
        this.known = known;
        this.merged = merged;
        this.numbers = numbers;
    }

    Header find() {
        int at = best();
        Header pair = pair(at, at + 1);
        if (pair == null && at > 0) {
            pair = pair(at - 1, at);
        }
        if (pair != null) {
            return pair;
        }
        refuseMerged(at);
        return new Header(at, 1, rows.get(at).stream().map(String::strip).toList());
    }

    private int best() {
        int best = -1;
        long most = 1;
        for (int i = 0; i < rows.size(); i++) {
            long names = known(rows.get(i));
            if (names > most) {
                best = i;
                most = names;
            }
        }
        return best >= 0 ? best : fullest();
    }

    private long known(List<String> cells) {
        return cells.stream()
                .filter(c -> !c.isBlank() && !DATA.matcher(c).matches())
                .filter(known)
                .count();
    }

    /** The fullest row decides how many cells a header must have. */
    private int fullest() {
        int most = rows.stream().mapToInt(HeaderSearch::filled).max().orElse(0);
        int least = most > 2 ? Math.max(2, (most + 1) / 2) : most;
        for (int i = 0; i < rows.size(); i++) {
            if (filled(rows.get(i)) >= least) {
                return i;
            }
        }
        return 0;
    }

    private @org.jspecify.annotations.Nullable Header pair(int first, int second) {
        if (second >= rows.size() || numbers.get(second) != numbers.get(first) + 1 || filled(rows.get(first)) < 2) {
            return null;
        }
        List<String> upper = rows.get(first);
        List<String> lower = rows.get(second);
        if (lower.stream().anyMatch(c -> DATA.matcher(c.strip()).matches() && !known.test(c))) {
            return null;
        }
        int width = Math.max(upper.size(), lower.size());
        int grouped = 0;
        int under = 0;
        List<String> names = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            String above = group(first, i);
            String below = cell(lower, i);
            if (!below.isEmpty() && !above.equals(below)) {
                boolean leads = i + 1 < width
                        && cell(upper, i + 1).isEmpty()
                        && !cell(lower, i + 1).isEmpty();
                if (cell(upper, i).isEmpty()) {
                    grouped++;
                } else if (!leads) {
                    under++;
                }
            }
            names.add(above.isEmpty() || above.equals(below) ? below : below.isEmpty() ? above : above + JOINT + below);
        }
        boolean groups = grouped > 0 && under * 3 <= grouped;
        long told = lower.stream()
                .filter(c -> !c.isBlank())
                .filter(c -> known.test(c) || TECHNICAL.matcher(c.strip()).matches())
                .count();
        boolean twice = told >= 3 && told * 2 >= filled(lower) && known(upper) >= 2;
        return groups || twice ? new Header(first, 2, names) : null;
    }

    /** What the upper line says of a column: its own cell, or the merged one (in a text file the gap) it lies under. */
    private String group(int row, int column) {
        List<String> upper = rows.get(row);
        String own = cell(upper, column);
        if (!own.isEmpty()) {
            return own;
        }
        int left = merged.leftOf(numbers.get(row), column);
        if (left == column
                && merged == MergedCells.NONE
                && !cell(rows.get(row + 1), column).isEmpty()) {
            while (left > 0 && cell(upper, left).isEmpty()) {
                left--;
            }
        }
        return cell(upper, left);
    }

    /** Refuses a header with gaps that merged cells, or the row under it, tell to hold columns without a name. */
    private void refuseMerged(int header) {
        List<String> names = rows.get(header);
        int width = rows.subList(header, rows.size()).stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);
        boolean gap = names.size() < width || names.stream().skip(1).anyMatch(String::isBlank);
        String across = gap ? merged.acrossIn(numbers.get(header)) : "";
        if (!across.isEmpty()) {
            throw merged(across);
        }
        if (header + 1 >= rows.size()) {
            return;
        }
        List<String> under = rows.get(header + 1);
        List<Integer> gaps = new ArrayList<>();
        int underNamed = 0;
        for (int i = 0; i < Math.max(names.size(), under.size()); i++) {
            boolean named = !cell(names, i).isEmpty();
            boolean filledBelow = !cell(under, i).isEmpty();
            if (!named && filledBelow) {
                gaps.add(i);
            } else if (named && filledBelow) {
                underNamed++;
            }
        }
        if (!gaps.isEmpty() && gaps.getFirst() > 0 && underNamed <= gaps.size()) {
            throw merged(columnLetters(gaps.getFirst() - 1) + " - " + columnLetters(gaps.getLast()));
        }
    }

    private UnreadableFileException merged(String cells) {
        return new UnreadableFileException(
                UnreadableFileException.Reason.MERGED_HEADER,
                file,
                "表头有合并单元格（" + cells + "），下面没有第二行列名。请取消合并，让每一列都有列名，再重新导入。",
                "the header has merged cells (" + cells
                        + ") and no second line of names. Unmerge them so that every column has a name, then import"
                        + " again.");
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
        return i < cells.size() ? cells.get(i).strip() : "";
    }
}
