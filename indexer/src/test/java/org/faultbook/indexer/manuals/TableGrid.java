package org.faultbook.indexer.manuals;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table by row and column, a merged cell at each place it covers.
 *
 * @param rows its rows in order
 * @param cells by row, then column; null where the row is short
 */
record TableGrid(List<Element> rows, List<List<@Nullable Element>> cells) {

    static TableGrid of(Element table) {
        List<Element> rows = table.select("tr");
        List<List<@Nullable Element>> grid = new ArrayList<>();
        rows.forEach(row -> grid.add(new ArrayList<>()));
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            for (Element cell : rows.get(r).select("> td, > th")) {
                while (at(grid.get(r), column) != null) {
                    column++;
                }
                for (int down = 0; down < span(cell, "rowspan") && r + down < rows.size(); down++) {
                    for (int right = 0; right < span(cell, "colspan"); right++) {
                        put(grid.get(r + down), column + right, cell);
                    }
                }
                column += span(cell, "colspan");
            }
        }
        return new TableGrid(rows, grid);
    }

    int columns() {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    @Nullable
    Element cell(int row, int column) {
        return at(cells.get(row), column);
    }

    static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    private static @Nullable Element at(List<@Nullable Element> row, int column) {
        return column < row.size() ? row.get(column) : null;
    }

    private static void put(List<@Nullable Element> row, int column, Element cell) {
        while (row.size() <= column) {
            row.add(null);
        }
        row.set(column, cell);
    }
}
