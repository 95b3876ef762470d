package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table without vertical rulings: parted by horizontal rulings where they are between the rows, else by the wider
 * gaps, else where the leading cell has text and the others begin anew.
 */
final class AlignedRows {
    /** Rows stand apart where a step is so many times that of wrapped lines; a little where it is so on the whole. */
    private static final double WIDE = 1.25;

    private static final double LITTLE = 1.08;

    private final int page;
    private final List<Ruling> rules;

    AlignedRows(int page, List<Ruling> rules) {
        this.page = page;
        this.rules = rules;
    }

    DraftTable table(List<Row> rows, List<Box> columns) {
        Box box = rows.getFirst().box();
        for (Row row : rows) {
            box = box.union(row.box());
        }
        boolean[] starts = starts(rows, columns, box);
        List<List<List<Line>>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 || starts[i]) {
                cells.add(new ArrayList<>());
                columns.forEach(c -> cells.getLast().add(new ArrayList<>()));
            }
            for (Line line : rows.get(i).lines()) {
                cells.getLast().get(column(columns, line)).add(line);
            }
        }
        double[] edges = new double[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            edges[i] = columns.get(i).left() - 2;
        }
        edges[columns.size()] = box.right() + 2;
        List<List<Line>> all = new ArrayList<>();
        cells.forEach(all::addAll);
        List<DraftRow> drafts = drafts(cells, columns);
        return new DraftTable(page, box, edges, -1, drafts, CellLines.pitch(all), false, DraftTable.lowest(drafts));
    }

    private List<DraftRow> drafts(List<List<List<Line>>> cells, List<Box> columns) {
        List<DraftRow> out = new ArrayList<>();
        for (int r = 0; r < cells.size(); r++) {
            List<DraftCell> row = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                List<Line> lines = cells.get(r).get(c);
                if (c == 0 && r > 1 && lines.isEmpty()) {
                    continue; // merged with the one above
                }
                int span = 1;
                while (c == 0
                        && r > 0
                        && r + span < cells.size()
                        && cells.get(r + span).getFirst().isEmpty()) {
                    span++;
                }
                row.add(new DraftCell(
                        lines, c, 1, span, columns.get(c).left(), columns.get(c).right(), false));
            }
            out.add(new DraftRow(page, row));
        }
        return out;
    }

    private static int column(List<Box> columns, Line line) {
        int best = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).sharedWidth(line.box()) > columns.get(best).sharedWidth(line.box())) {
                best = i;
            }
        }
        return best;
    }

    private boolean[] starts(List<Row> rows, List<Box> columns, Box box) {
        boolean[] starts = new boolean[rows.size()];
        int ruled = 0;
        for (int i = 1; i < rows.size(); i++) {
            starts[i] = ruledBetween(rows.get(i - 1), rows.get(i), box);
            ruled += starts[i] ? 1 : 0;
        }
        if (ruled >= 3 || (ruled >= 2 && rows.size() <= 6)) {
            return starts;
        }
        double pitch = pitch(rows);
        boolean single = single(rows, columns, pitch);
        double gap = parts(rows, columns, WIDE * pitch)
                ? WIDE * pitch
                : parts(rows, columns, LITTLE * pitch) ? LITTLE * pitch : 0;
        for (int i = 1; i < rows.size(); i++) {
            boolean full = rows.get(i).lines().size() == columns.size();
            starts[i] |= gap > 0
                    ? step(rows, i) > gap
                    : step(rows, i) > WIDE * pitch || (single ? full : begins(rows, i, columns));
        }
        return starts;
    }

    /** Whether steps of more than this part rows, and smaller ones their wrapped lines. One below the header tells nothing. */
    private static boolean parts(List<Row> rows, List<Box> columns, double gap) {
        int wide = 0;
        for (int i = 1; i < rows.size(); i++) {
            wide += step(rows, i) > gap ? 1 : 0;
        }
        return wide >= 2 && wide < rows.size() - 1 && onlyWraps(rows, columns, gap);
    }

    /** Whether rows are of one line, as nearly all have text in every column, or stand as far apart as no wrapped line does. */
    private static boolean single(List<Row> rows, List<Box> columns, double pitch) {
        long full =
                rows.stream().filter(r -> r.lines().size() == columns.size()).count();
        double size = rows.getFirst().lines().getFirst().size();
        return full * 20 >= rows.size() * 17L || pitch > 1.9 * size;
    }

    /** Whether the rows that follow closely may all go on with the cells above. */
    private static boolean onlyWraps(List<Row> rows, List<Box> columns, double gap) {
        int close = 0;
        int full = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (step(rows, i) <= gap) {
                close++;
                full += rows.get(i).lines().size() == columns.size() && begins(rows, i, columns) ? 1 : 0;
            }
        }
        return full * 3 <= close;
    }

    private boolean ruledBetween(Row above, Row below, Box box) {
        return rules.stream()
                .anyMatch(r -> r.at() > above.box().midY()
                        && r.at() < below.box().midY()
                        && r.length() > 0.5 * box.width()
                        && r.to() > box.left()
                        && r.from() < box.right());
    }

    private static double step(List<Row> rows, int i) {
        return rows.get(i).box().bottom() - rows.get(i - 1).box().bottom();
    }

    private static double pitch(List<Row> rows) {
        double[] steps = new double[rows.size() - 1];
        for (int i = 1; i < rows.size(); i++) {
            steps[i - 1] = step(rows, i);
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 8];
    }

    /**
     * Whether a row of the table begins here: the leading cell has text that does not go on with the one above it, or that
     * may, but most of the other cells begin anew.
     */
    private static boolean begins(List<Row> rows, int i, List<Box> columns) {
        Line leading = in(rows.get(i), columns, 0);
        if (leading == null) {
            return false;
        }
        if (anew(in(rows.get(i - 1), columns, 0), leading, columns.getFirst())) {
            return true;
        }
        int fresh = 0;
        for (int c = 1; c < columns.size(); c++) {
            Line line = in(rows.get(i), columns, c);
            if (line == null
                    || Markers.at(line.text()).filter(m -> m.number() != 1).isPresent()) {
                return false;
            }
            fresh += anew(in(rows.get(i - 1), columns, c), line, columns.get(c)) ? 1 : 0;
        }
        return fresh * 2 > columns.size() - 1;
    }

    private static boolean anew(@Nullable Line above, Line line, Box column) {
        return above == null || !Wrap.wrapped(above, line, column.left(), column.right());
    }

    private static @Nullable Line in(Row row, List<Box> columns, int column) {
        Line found = null;
        for (Line line : row.lines()) {
            found = column(columns, line) == column ? line : found;
        }
        return found;
    }
}
