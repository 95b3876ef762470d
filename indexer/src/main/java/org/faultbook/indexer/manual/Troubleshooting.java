package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.faultbook.indexer.document.Block.Notice;
import org.faultbook.indexer.document.Block.Paragraph;
import org.faultbook.indexer.document.Block.Table;
import org.jspecify.annotations.Nullable;

/**
 * All troubleshooting rows of a document in reading order.
 *
 * @param taken blocks that the rows are made of
 */
record Troubleshooting(List<FaultRow> rows, Set<Integer> taken) {

    static Troubleshooting of(List<Placed> document, HeaderWords headers, FaultWords words) {
        TroubleshootingTables tables = new TroubleshootingTables(headers, words);
        List<FaultRow> rows = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Placed placed : document) {
            if (placed.block() instanceof Table table) {
                List<FaultRow> read = tables.rows(placed, table, lead(document, placed.index()));
                if (read != null && !read.isEmpty()) {
                    List<String> guards = guards(document, placed.index());
                    read.forEach(row -> rows.add(guards.isEmpty() ? row : row.withNotes(guards)));
                    taken.add(placed.index());
                }
            }
        }
        List<FaultRow> listed = new TroubleshootingLists(headers, words).rows(document, taken);
        listed.forEach(row -> taken.addAll(row.blocks()));
        rows.addAll(listed);
        rows.sort(Comparator.comparingInt(row -> row.blocks().getFirst())); // stable
        return new Troubleshooting(rows, taken);
    }

    /** The line right before a block, as it may name what the block is about; null where there is none. */
    private static @Nullable String lead(List<Placed> document, int index) {
        int before = index - 1;
        while (before >= 0 && document.get(before).block() instanceof Notice) {
            before--;
        }
        return before >= 0
                        && document.get(before).block() instanceof Paragraph paragraph
                        && paragraph.text().length() <= 60
                        && !paragraph.text().matches(".*[。.;；]$")
                ? paragraph.text()
                : null;
    }

    /** Safety notices right before a table, and before its lead-in, guard what it tells to do. */
    private static List<String> guards(List<Placed> document, int index) {
        List<String> guards = new ArrayList<>();
        for (int i = index - 1; i >= 0; i--) {
            if (document.get(i).block() instanceof Notice notice) {
                guards.addFirst(BlockText.notice(notice));
            } else if (!(document.get(i).block() instanceof Paragraph)) {
                break;
            }
        }
        return guards;
    }
}
