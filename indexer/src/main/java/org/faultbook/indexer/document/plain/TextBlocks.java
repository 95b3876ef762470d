package org.faultbook.indexer.document.plain;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.text.BlockList;
import org.faultbook.indexer.document.text.HeadingLine;
import org.faultbook.indexer.document.text.ListMarker;
import org.faultbook.indexer.document.text.PrintedText;
import org.faultbook.indexer.document.text.SignalWords;

/** Groups of lines between empty ones: a heading, a table, a list or a paragraph each. */
final class TextBlocks {
    private final BlockList blocks = new BlockList();
    private final List<String> lines;

    TextBlocks(String text) {
        // a form feed parts pages and thereby paragraphs
        lines = text.replace("\f", "\n\n").lines().map(String::stripTrailing).toList();
    }

    List<Block> blocks() {
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            int end = at;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            group(lines.subList(at, end));
            at = end;
        }
        return blocks.blocks();
    }

    private void group(List<String> group) {
        ListMarker first = ListMarker.of(PrintedText.of(group.getFirst()));
        boolean inside = first == null
                || first.family().equals(blocks.openFamily())
                || Character.isWhitespace(group.getFirst().charAt(0));
        if (!inside) {
            blocks.endList();
        }
        int at = 0;
        while (at < group.size()) {
            TextTable table = TextTable.at(group, at);
            if (table != null) {
                blocks.table(table.grid(), null);
                at += table.lines();
            } else if (at + 1 < group.size()
                    && HeadingLine.isUnderline(group.get(at + 1))
                    && !HeadingLine.isUnderline(group.get(at))) {
                blocks.heading(HeadingLine.underlined(group.get(at + 1)), group.get(at));
                at += 2;
            } else {
                at = heading(group, at) ? at + 1 : paragraph(group, at);
            }
        }
    }

    private boolean heading(List<String> group, int at) {
        String line = PrintedText.of(group.get(at));
        int level = SignalWords.find(line) == null ? HeadingLine.level(line, group.size() == 1) : 0;
        if (level > 0) {
            blocks.heading(level, line);
        }
        return level > 0;
    }

    /** Takes lines up to the one that begins something else; returns its place. */
    private int paragraph(List<String> group, int at) {
        List<String> parts = new ArrayList<>();
        int next = at;
        while (next < group.size()) {
            String line = group.get(next);
            boolean begins = next > at
                    && (ListMarker.of(PrintedText.of(line)) != null
                            || SignalWords.find(PrintedText.of(line)) != null
                            || HeadingLine.level(PrintedText.of(line), false) > 0
                            || TextTable.at(group, next) != null
                            || isIndented(line) && !isIndented(group.get(next - 1)) && !isItem(parts));
            if (begins) {
                break;
            }
            if (!HeadingLine.isUnderline(line)) {
                parts.add(line);
            }
            next++;
        }
        blocks.paragraph(String.join("\n", parts));
        return next;
    }

    /** What follows an item further in is its own. */
    private static boolean isItem(List<String> parts) {
        return !parts.isEmpty() && ListMarker.of(PrintedText.of(parts.getFirst())) != null;
    }

    /** Chinese paragraphs begin two characters in. */
    private static boolean isIndented(String line) {
        return line.startsWith("　　") || line.startsWith("    ");
    }
}
