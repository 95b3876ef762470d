package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.jspecify.annotations.Nullable;

/** Tables with their lines in place to tables of texts; a notice drawn as a table to a notice. */
final class TableBlocks {
    private TableBlocks() {}

    static Block block(DraftTable table, @Nullable String caption, LineJoiner joiner) {
        Block.Notice notice = notice(table, joiner);
        if (notice != null) {
            return notice;
        }
        int header = table.headerRows() >= 0 ? table.headerRows() : HeaderRows.count(table.rows(), table.columns());
        List<Block.Row> rows = new ArrayList<>();
        List<Line> all = new ArrayList<>();
        for (DraftRow row : table.rows()) {
            List<Block.Cell> cells = new ArrayList<>();
            for (DraftCell cell : row.cells()) {
                all.addAll(cell.lines());
                cells.add(new Block.Cell(
                        CellLines.texts(cell, table.pitch(), joiner),
                        cell.column(),
                        cell.columnSpan(),
                        cell.rowSpan(),
                        Line.confidence(cell.lines())));
            }
            rows.add(new Block.Row(row.page(), cells));
        }
        return new Block.Table(table.page(), caption, table.columns(), header, rows, Line.confidence(all));
    }

    /** At most two cells beside or below each other, the first of which is or begins with a signal word. */
    private static Block.@Nullable Notice notice(DraftTable table, LineJoiner joiner) {
        List<DraftCell> cells = table.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> !c.empty())
                .toList();
        if (cells.isEmpty() || cells.size() > 2) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        List<Line> all = new ArrayList<>();
        for (DraftCell cell : cells) {
            lines.addAll(CellLines.texts(cell, table.pitch(), joiner));
            all.addAll(cell.lines());
        }
        Signals.Found found = Signals.at(lines.getFirst()).orElse(null);
        if (found == null
                || (cells.size() == 2
                        && !found.rest().isEmpty()
                        && cells.getFirst().lines().size() == 1)) {
            return null;
        }
        lines.set(0, found.rest());
        String text = joiner.joined(lines);
        return text.isBlank() ? null : new Block.Notice(table.page(), found.signal(), text, Line.confidence(all));
    }
}
