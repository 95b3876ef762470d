package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the tables that are drawn with ruling lines out of a page. */
final class RuledTables {
    private final PageContent page;
    private final List<DraftTable> tables = new ArrayList<>();
    private final List<Box> frames = new ArrayList<>();
    private List<Glyph> left;

    private RuledTables(PageContent page) {
        this.page = page;
        this.left = page.glyphs();
    }

    static PageParts take(PageContent page) {
        return new RuledTables(page).parts();
    }

    private PageParts parts() {
        List<Grid> grids = Lattice.grids(page.rulings());
        List<Box> used = new ArrayList<>();
        // The innermost grid has the text, so that a frame around a table takes nothing from it.
        for (Grid grid : grids.reversed()) {
            if (grid.areas().size() == 1) {
                frames.add(grid.box());
                continue;
            }
            DraftTable table = table(grid);
            if (table != null) {
                tables.add(table);
                used.add(grid.box().grown(Rulings.NEAR));
            }
        }
        frames.addAll(page.shades());
        List<Ruling> rules = new ArrayList<>();
        for (Ruling r : Rulings.joined(page.rulings(), true)) {
            if (used.stream().noneMatch(b -> b.holds((r.from() + r.to()) / 2, r.at()))) {
                rules.add(r);
            }
        }
        tables.sort(Comparator.comparingDouble((DraftTable t) -> t.box().top())
                .thenComparingDouble(t -> t.box().left()));
        return new PageParts(
                page.page(),
                page.width(),
                page.height(),
                LineBuilder.lines(left),
                tables,
                frames,
                rules,
                edgeLines(),
                page.recognised());
    }

    private List<Line> edgeLines() {
        double edge = PageParts.EDGE * page.height();
        return LineBuilder.lines(page.glyphs().stream()
                .filter(g -> g.box().bottom() < edge || g.box().top() > page.height() - edge)
                .toList());
    }

    private @Nullable DraftTable table(Grid grid) {
        Box box = grid.box();
        Map<Integer, List<Glyph>> inside = new TreeMap<>();
        List<Glyph> outside = new ArrayList<>();
        int[][] area = numbered(grid);
        int ink = 0;
        for (Glyph glyph : left) {
            double x = glyph.box().midX();
            double y = glyph.box().midY();
            if (box.holds(x, y)) {
                int a = area[field(grid.ys(), y)][field(grid.xs(), x)];
                inside.computeIfAbsent(a, k -> new ArrayList<>()).add(glyph);
                ink += glyph.blank() ? 0 : 1;
            } else {
                outside.add(glyph);
            }
        }
        Map<Integer, List<Line>> text = new TreeMap<>();
        inside.forEach((a, glyphs) -> {
            List<Line> lines = CellLines.rows(LineBuilder.lines(glyphs));
            if (!lines.isEmpty()) {
                text.put(a, lines);
            }
        });
        if (!isTable(grid, text, ink)) {
            return null;
        }
        left = outside;
        return draft(grid, text);
    }

    /** A drawing has lines but hardly any text between them; a frame around the page has a single area with most of it. */
    private boolean isTable(Grid grid, Map<Integer, List<Line>> text, int ink) {
        if (text.size() < 2 || text.size() * 6 < grid.areas().size()) {
            return false;
        }
        for (var entry : text.entrySet()) {
            Box box = grid.box(grid.areas().get(entry.getKey()));
            int chars = entry.getValue().stream().mapToInt(Line::chars).sum();
            if (chars > 0.6 * ink && box.area() > 0.45 * page.width() * page.height()) {
                return false;
            }
        }
        return true;
    }

    private DraftTable draft(Grid grid, Map<Integer, List<Line>> text) {
        double padding = padding(grid, text);
        List<List<DraftCell>> rows = new ArrayList<>();
        for (int r = 0; r + 1 < grid.ys().length; r++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < grid.areas().size(); i++) {
            Grid.Area a = grid.areas().get(i);
            Box box = grid.box(a);
            rows.get(a.row())
                    .add(new DraftCell(
                            text.getOrDefault(i, List.of()),
                            a.column(),
                            a.columns(),
                            a.rows(),
                            box.left() + padding,
                            box.right() - padding,
                            shaded(box, grid.box())));
        }
        List<DraftRow> drafts = new ArrayList<>();
        for (List<DraftCell> cells : rows) {
            cells.sort(Comparator.comparingInt(DraftCell::column));
            drafts.add(new DraftRow(page.page(), cells));
        }
        List<DraftRow> trimmed = DraftRow.trimmed(drafts);
        return new DraftTable(
                page.page(),
                grid.box(),
                grid.xs(),
                -1,
                trimmed,
                CellLines.pitch(text.values()),
                true,
                DraftTable.lowest(trimmed));
    }

    /** How far text stands from the edge of its cell: the least, but for a few cells that their text is too long for. */
    private static double padding(Grid grid, Map<Integer, List<Line>> text) {
        double[] insets = text.entrySet().stream()
                .mapToDouble(e -> e.getValue().stream()
                        .mapToDouble(l -> l.box().left()
                                - grid.box(grid.areas().get(e.getKey())).left())
                        .min()
                        .orElse(0))
                .sorted()
                .toArray();
        return insets.length == 0 ? 0 : Math.clamp(insets[insets.length / 12], 0, 12);
    }

    private boolean shaded(Box cell, Box table) {
        Box core = new Box(
                cell.left() + cell.width() / 4,
                cell.top() + cell.height() / 4,
                cell.right() - cell.width() / 4,
                cell.bottom() - cell.height() / 4);
        for (Box shade : page.shades()) {
            if (shade.holds(core) && shade.height() < 0.9 * table.height()) {
                return true;
            }
        }
        return false;
    }

    private static int[][] numbered(Grid grid) {
        int[][] area = new int[grid.ys().length - 1][grid.xs().length - 1];
        for (int i = 0; i < grid.areas().size(); i++) {
            Grid.Area a = grid.areas().get(i);
            for (int r = a.row(); r < a.row() + a.rows(); r++) {
                Arrays.fill(area[r], a.column(), a.column() + a.columns(), i);
            }
        }
        return area;
    }

    private static int field(double[] edges, double at) {
        int i = Arrays.binarySearch(edges, at);
        return Math.clamp(i >= 0 ? i : -i - 2, 0, edges.length - 2);
    }
}
