package org.faultbook.indexer.document.layout;

import java.util.List;

/**
 * A page with its ruled tables found.
 *
 * @param lines outside of tables, from the top
 * @param tables by ruling
 * @param frames boxes drawn around text
 * @param rules horizontal lines outside of tables
 */
record PageParts(
        int page,
        double width,
        double height,
        List<Line> lines,
        List<DraftTable> tables,
        List<Box> frames,
        List<Ruling> rules,
        boolean recognised) {
    PageParts {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        frames = List.copyOf(frames);
        rules = List.copyOf(rules);
    }

    PageParts withLines(List<Line> other, List<DraftTable> otherTables) {
        return new PageParts(page, width, height, other, otherTables, frames, rules, recognised);
    }
}
