package org.faultbook.indexer.document;

import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.indexer.document.Block.Cell;
import org.faultbook.indexer.document.Block.Heading;
import org.faultbook.indexer.document.Block.Listing;
import org.faultbook.indexer.document.Block.Notice;
import org.faultbook.indexer.document.Block.Paragraph;
import org.faultbook.indexer.document.Block.Row;
import org.faultbook.indexer.document.Block.Table;

/**
 * Blocks as short text for comparison: {@code #2 heading}, {@code p text}, {@code ol}/{@code ul} with {@code depth item},
 * {@code !WARNING text}, {@code table columns header caption} with a line for each row, cells as {@code column+span/down=lines}.
 */
public final class BlockText {
    private BlockText() {}

    public static String of(List<Block> blocks) {
        return blocks.stream().map(BlockText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Heading h -> "#" + h.level() + " " + h.text();
            case Paragraph p -> "p " + p.text();
            case Listing l ->
                (l.ordered() ? "ol" : "ul")
                        + l.items().stream()
                                .map(i -> "\n  " + i.depth() + " " + i.text())
                                .collect(Collectors.joining());
            case Notice n -> "!" + n.signal() + " " + n.text();
            case Table t ->
                "table " + t.columns() + " " + t.headerRows() + (t.caption() == null ? "" : " " + t.caption())
                        + t.rows().stream().map(BlockText::row).collect(Collectors.joining());
        };
    }

    private static String row(Row row) {
        return row.cells().stream().map(BlockText::cell).collect(Collectors.joining(" ; ", "\n  ", ""));
    }

    private static String cell(Cell cell) {
        String spans = cell.columnSpan() + cell.rowSpan() == 2 ? "" : "+" + cell.columnSpan() + "/" + cell.rowSpan();
        return cell.column() + spans + "=" + String.join(" | ", cell.lines());
    }
}
