package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one table of the parts that a table has on pages that follow each other. */
final class Stitcher {
    private static final double SAME_EDGE = 5;
    private static final Pattern CONTINUED =
            Pattern.compile(".*(?:续|[(（]\\s*(?:接上表|continued|cont['’.]*d?\\.?)\\s*[)）]).*", Pattern.CASE_INSENSITIVE);

    private Stitcher() {}

    static List<Item> stitched(List<Item> items) {
        List<Item> out = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Tabular tabular) {
                DraftTable next = tabular.table();
                int at = out.size() - 1;
                while (at >= 0 && at >= out.size() - 2 && continuation(out.get(at), next)) {
                    at--;
                }
                if (at >= 0 && out.get(at) instanceof Item.Tabular earlier) {
                    DraftTable both = join(earlier.table(), next);
                    if (both != null) {
                        out.subList(at, out.size()).clear();
                        out.add(new Item.Tabular(both));
                        continue;
                    }
                }
            }
            out.add(item);
        }
        return out;
    }

    private static boolean continuation(Item item, DraftTable next) {
        return item instanceof Item.Text text
                && text.page() == next.page()
                && text.line().text().length() < 60
                && CONTINUED.matcher(text.line().text()).matches();
    }

    private static int lastPage(DraftTable table) {
        return table.rows().getLast().page();
    }

    private static @Nullable DraftTable join(DraftTable table, DraftTable next) {
        if (next.page() != lastPage(table) + 1 || table.ruled() != next.ruled()) {
            return null;
        }
        double shift = next.edges()[0] - table.edges()[0];
        double[] moved = Arrays.stream(next.edges()).map(e -> e - shift).toArray();
        double near = table.ruled() ? SAME_EDGE : 12;
        if (Math.abs(moved[moved.length - 1] - table.edges()[table.columns()]) > (table.ruled() ? near : 60)) {
            return null;
        }
        double[] edges = table.columns() >= next.columns() ? table.edges() : moved;
        int[] ofTable = places(table.edges(), edges, near);
        int[] ofNext = places(moved, edges, near);
        if (ofTable.length == 0 || ofNext.length == 0) {
            return null;
        }
        int columns = edges.length - 1;
        List<DraftRow> rows = new ArrayList<>(placed(table.rows(), ofTable));
        List<DraftRow> more = new ArrayList<>(placed(next.rows(), ofNext));
        int header = table.headerRows() >= 0 ? table.headerRows() : HeaderRows.count(rows, columns);
        int repeated = repeated(rows, more);
        if (repeated == 0 && otherHeader(more, columns, header)) {
            return null;
        }
        header = Math.max(header, Math.min(repeated, 3));
        more.subList(0, repeated).clear();
        if (more.isEmpty()) {
            return table;
        }
        double pitch = table.pitch() > 0 ? table.pitch() : next.pitch();
        new RowJoin(rows, columns, header, table.lowest(), pitch).append(more);
        return new DraftTable(table.page(), next.box(), edges, header, rows, pitch, table.ruled(), next.lowest());
    }

    /** For each edge its place among others; empty where one is missing there. */
    private static int[] places(double[] edges, double[] among, double near) {
        int[] out = new int[edges.length];
        TreeSet<Integer> used = new TreeSet<>();
        for (int i = 0; i < edges.length; i++) {
            int best = 0;
            for (int k = 0; k < among.length; k++) {
                best = Math.abs(among[k] - edges[i]) < Math.abs(among[best] - edges[i]) ? k : best;
            }
            boolean last = i == edges.length - 1 && best == among.length - 1;
            if ((!last && Math.abs(among[best] - edges[i]) > near) || !used.add(best)) {
                return new int[0];
            }
            out[i] = best;
        }
        return out;
    }

    private static List<DraftRow> placed(List<DraftRow> rows, int[] places) {
        List<DraftRow> out = new ArrayList<>();
        for (DraftRow row : rows) {
            List<DraftCell> cells = new ArrayList<>();
            for (DraftCell c : row.cells()) {
                int from = places[c.column()];
                int to = places[c.column() + c.columnSpan()];
                cells.add(new DraftCell(c.lines(), from, to - from, c.rowSpan(), c.left(), c.right(), c.shaded()));
            }
            out.add(new DraftRow(row.page(), cells));
        }
        return out;
    }

    /** How many first rows of the second part say the same as those of the first. */
    private static int repeated(List<DraftRow> rows, List<DraftRow> more) {
        int n = 0;
        while (n < rows.size() && n < more.size() && same(rows.get(n), more.get(n))) {
            n++;
        }
        return n;
    }

    private static boolean same(DraftRow a, DraftRow b) {
        List<String> first = a.cells().stream().map(DraftCell::plain).toList();
        return first.equals(b.cells().stream().map(DraftCell::plain).toList());
    }

    /** Whether the second part has a header of its own, and so is another table. */
    private static boolean otherHeader(List<DraftRow> more, int columns, int header) {
        return header > 0 && printed(more, DraftCell::bold, DraftCell::shaded) && HeaderRows.count(more, columns) > 0;
    }

    private static boolean printed(List<DraftRow> rows, Predicate<DraftCell> bold, Predicate<DraftCell> shaded) {
        List<DraftCell> cells = rows.getFirst().cells();
        return cells.stream().filter(c -> !c.empty()).allMatch(bold)
                || cells.stream().allMatch(shaded);
    }
}
