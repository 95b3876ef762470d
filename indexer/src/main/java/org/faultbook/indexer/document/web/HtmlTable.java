package org.faultbook.indexer.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.faultbook.indexer.document.text.Grid;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of a page with its own rows and cells, not those of tables within. */
final class HtmlTable {
    private final List<List<Element>> groups = new ArrayList<>();
    private final boolean layout;
    private @Nullable String caption;

    HtmlTable(Element table) {
        List<Element> loose = new ArrayList<>();
        List<Element> feet = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "caption" -> caption = child.wholeText();
                case "tr" -> loose.add(child);
                case "tfoot" -> feet.addAll(rows(child));
                case "thead", "tbody" -> {
                    end(loose);
                    loose = new ArrayList<>();
                    end(rows(child));
                }
                default -> {}
            }
        }
        end(loose);
        end(feet);
        layout = table.attr("role").toLowerCase(Locale.ROOT).matches("presentation|none") || holdsSections();
    }

    private void end(List<Element> rows) {
        if (!rows.isEmpty()) {
            groups.add(rows);
        }
    }

    private static List<Element> rows(Element group) {
        return group.children().stream()
                .filter(e -> e.normalName().equals("tr") && !Elements.isUnseen(e))
                .toList();
    }

    @Nullable
    String caption() {
        return caption;
    }

    /** Whether it only places what is in it: headings or whole tables stand in its cells. */
    boolean isLayout() {
        return layout;
    }

    private boolean holdsSections() {
        List<Element> cells = cells();
        boolean single = cells.size() == 1;
        return cells.stream()
                .anyMatch(c -> c.select("h1,h2,h3,h4,h5,h6,th,caption").stream().anyMatch(e -> e != c)
                        || single && c.selectFirst("table") != null);
    }

    List<Element> cells() {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(r -> cells(r).stream())
                .toList();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(e -> (e.normalName().equals("td") || e.normalName().equals("th")) && !Elements.isUnseen(e))
                .toList();
    }

    Grid grid() {
        Grid grid = new Grid();
        boolean first = true;
        for (List<Element> group : groups) {
            for (int r = 0; r < group.size(); r++) {
                List<Element> cells = cells(group.get(r));
                boolean head = isHead(group.get(r), cells) || first && isBold(cells);
                grid.row(head);
                for (Element cell : cells) {
                    int down = span(cell, "rowspan");
                    grid.cell(
                            CellText.of(cell), Math.max(1, span(cell, "colspan")), down == 0 ? group.size() - r : down);
                }
                first = false;
            }
            grid.endGroup();
        }
        return grid;
    }

    private static boolean isHead(Element row, List<Element> cells) {
        Element group = row.parent();
        return group != null && group.normalName().equals("thead")
                || (cells.size() > 1 || cells.size() == 1 && span(cells.getFirst(), "colspan") > 1)
                        && cells.stream().allMatch(c -> c.normalName().equals("th") || !c.hasText());
    }

    private static boolean isBold(List<Element> cells) {
        return cells.size() > 1 && cells.stream().allMatch(c -> !c.hasText() || Elements.isBold(c));
    }

    private static int span(Element cell, String name) {
        try {
            return cell.hasAttr(name)
                    ? Math.clamp(Long.parseLong(cell.attr(name).strip()), 0, 65_534)
                    : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
