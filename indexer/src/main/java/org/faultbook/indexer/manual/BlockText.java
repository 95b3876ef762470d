package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Block.Item;
import org.faultbook.indexer.document.Block.Listing;
import org.faultbook.indexer.document.Block.Notice;
import org.faultbook.kb.text.Language;

/** Blocks as text: items with their numbers, notices with their signal words. */
final class BlockText {
    private BlockText() {}

    static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Notice notice -> notice(notice);
            case Listing listing -> String.join("\n", items(listing));
            case Block.Table table -> String.join("\n", rows(new Grid(table)));
        };
    }

    static String notice(Notice notice) {
        boolean chinese = Language.of(notice.text()) == Language.ZH;
        String word = switch (notice.signal()) {
            case DANGER -> chinese ? "危险：" : "DANGER: ";
            case WARNING -> chinese ? "警告：" : "WARNING: ";
            case CAUTION -> chinese ? "注意：" : "CAUTION: ";
            case NOTE -> chinese ? "提示：" : "NOTE: ";
        };
        return word + notice.text();
    }

    private static List<String> items(Listing listing) {
        List<String> lines = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Item item : listing.items()) {
            while (counts.size() > item.depth() + 1) {
                counts.removeLast();
            }
            while (counts.size() < item.depth() + 1) {
                counts.add(0);
            }
            int number = counts.removeLast() + 1;
            counts.add(number);
            String mark = listing.ordered() ? number + ". " : "- ";
            lines.add("  ".repeat(item.depth()) + mark + item.text());
        }
        return lines;
    }

    /** One line per row, cells parted by bars; a merged cell stands in each row it covers, once in a row. */
    static List<String> rows(Grid grid) {
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < grid.columns(); c++) {
                boolean again = c > 0 && grid.cell(r, c) != null && grid.cell(r, c) == grid.cell(r, c - 1);
                if (!again) {
                    cells.add(grid.text(r, c));
                }
            }
            lines.add(String.join(" | ", cells).strip());
        }
        return lines;
    }
}
