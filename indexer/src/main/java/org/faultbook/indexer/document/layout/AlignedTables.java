package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables without vertical rulings: rows of text whose gaps stand below each other. Columns are the connected parts of
 * the rows' projection on the horizontal axis (projection profiles, as in Nagy and Seth 1984).
 */
final class AlignedTables {
    /** Columns are at least so many ems apart. */
    private static final double GAP = 0.6;

    private final int page;
    private final List<Ruling> rules;
    private final List<Box> before;

    /** @param before columns of a table that ended the page before, empty where there was none */
    AlignedTables(int page, List<Ruling> rules, List<Box> before) {
        this.page = page;
        this.rules = rules;
        this.before = before;
    }

    /** Rows that are a table up to before {@code to}, with their columns. */
    private record Run(int to, List<Box> columns) {}

    /** The table that begins at a row, or null; then {@code end} is told the row after it. */
    @Nullable
    DraftTable at(List<Row> rows, int from, int[] end) {
        if (rows.get(from).lines().size() < 2) {
            return null;
        }
        Run run = from == 0 && !before.isEmpty() ? continued(rows) : null;
        if (run == null) {
            run = grown(rows, from);
        }
        if (run == null) {
            return null;
        }
        end[0] = run.to();
        return new AlignedRows(page, rules).table(rows.subList(from, run.to()), run.columns());
    }

    /** First rows of a page whose text begins where the columns of the page before do. */
    private @Nullable Run continued(List<Row> rows) {
        List<Box> columns = before;
        int to = 0;
        while (to < rows.size() && (to == 0 || near(rows.get(to - 1), rows.get(to)))) {
            boolean begins = rows.get(to).lines().stream()
                    .allMatch(l -> before.stream()
                            .anyMatch(c -> Math.abs(c.left() - l.box().left()) < l.size()));
            List<Box> next = begins ? added(columns, rows.get(to)) : null;
            if (next == null || next.size() != before.size()) {
                break;
            }
            columns = next;
            to++;
        }
        while (to > 1 && trailing(rows, to - 1, columns)) {
            to--;
        }
        return to > 0 ? new Run(to, columns) : null;
    }

    private @Nullable Run grown(List<Row> rows, int from) {
        List<Box> columns = new ArrayList<>();
        int to = from;
        while (to < rows.size()) {
            Row row = rows.get(to);
            if (to > from && !near(rows.get(to - 1), row)) {
                break;
            }
            List<Box> next = added(columns, row);
            if (next == null || next.size() < 2) {
                break;
            }
            columns = next;
            to++;
        }
        while (to > from + 1 && trailing(rows, to - 1, columns)) {
            to--;
            columns = List.of();
            for (Row row : rows.subList(from, to)) {
                columns = added(columns, row);
                if (columns == null) {
                    return null;
                }
            }
        }
        return columns.size() >= 2 && isTable(rows.subList(from, to), columns) ? new Run(to, columns) : null;
    }

    private boolean near(Row above, Row below) {
        double gap = below.box().top() - above.box().bottom();
        double size = below.lines().getFirst().size();
        return gap < 1.3 * size
                || (gap < 3 * size
                        && rules.stream()
                                .anyMatch(r -> r.at() > above.box().midY()
                                        && r.at() < below.box().midY()));
    }

    /** The columns once a row is added; null where a line of it would join two of them. */
    private static @Nullable List<Box> added(List<Box> columns, Row row) {
        List<Box> out = new ArrayList<>(columns);
        for (Line line : row.lines()) {
            List<Box> touched = new ArrayList<>();
            for (Box column : out) {
                if (column.sharedWidth(line.box()) > -GAP * line.size()) {
                    touched.add(column);
                }
            }
            if (touched.size() > 1) {
                return null;
            }
            if (touched.isEmpty()) {
                out.add(line.box());
            } else {
                out.set(out.indexOf(touched.getFirst()), touched.getFirst().union(line.box()));
            }
        }
        out.sort((a, b) -> Double.compare(a.left(), b.left()));
        for (int i = 1; i < out.size(); i++) {
            if (out.get(i - 1).sharedWidth(out.get(i))
                    > -GAP * row.lines().getFirst().size()) {
                return null;
            }
        }
        return out;
    }

    /** A last row with text at the left only is what follows the table, unless it goes on with the cell above it. */
    private boolean trailing(List<Row> rows, int index, List<Box> columns) {
        Row row = rows.get(index);
        if (row.lines().size() > 1 || row.box().left() > columns.getFirst().right()) {
            return false;
        }
        Line line = row.lines().getFirst();
        Line above = rows.get(index - 1).lines().getFirst();
        if (rules.stream()
                .anyMatch(r -> r.at() > line.box().bottom() - 1
                        && r.at() < line.box().bottom() + 2.5 * line.size()
                        && r.length() > columns.getFirst().width() * 1.5)) {
            return false;
        }
        boolean first = above.box().left() < columns.getFirst().right();
        boolean close = line.box().top() - above.box().bottom() < 0.6 * line.size();
        return !(first
                && close
                && above.bold() == line.bold()
                && Wrap.wrapped(
                        above,
                        line,
                        columns.getFirst().left(),
                        columns.getFirst().right()));
    }

    private boolean isTable(List<Row> rows, List<Box> columns) {
        long wide = rows.stream().filter(r -> r.lines().size() > 1).count();
        long full =
                rows.stream().filter(r -> r.lines().size() == columns.size()).count();
        Box box = rows.getFirst().box().union(rows.getLast().box());
        long ruled = rules.stream()
                .filter(r -> r.at() > box.top() - 15 && r.at() < box.bottom() + 15 && r.length() > 0.6 * box.width())
                .count();
        if (wide < (ruled >= 2 ? 2 : 3) || full < 2 || wide * 3 < rows.size()) {
            return false;
        }
        int aligned = 0;
        for (Box column : columns) {
            aligned += aligned(rows, column) ? 1 : 0;
        }
        return aligned >= columns.size() - (columns.size() > 3 ? 1 : 0);
    }

    /** Whether most of a column's lines begin, end or have their middle at one place. */
    private static boolean aligned(List<Row> rows, Box column) {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            for (Line line : row.lines()) {
                if (line.box().midX() >= column.left() && line.box().midX() <= column.right()) {
                    lines.add(line);
                }
            }
        }
        long best = 0;
        for (Line a : lines) {
            double near = 0.5 * a.size();
            best = Math.max(
                    best,
                    lines.stream()
                            .filter(b -> Math.abs(a.box().left() - b.box().left()) < near)
                            .count());
            best = Math.max(
                    best,
                    lines.stream()
                            .filter(b -> Math.abs(a.box().right() - b.box().right()) < near)
                            .count());
            best = Math.max(
                    best,
                    lines.stream()
                            .filter(b -> Math.abs(a.box().midX() - b.box().midX()) < near)
                            .count());
        }
        return best * 3 >= lines.size() * 2L || (best >= 3 && best * 2 >= lines.size());
    }
}
