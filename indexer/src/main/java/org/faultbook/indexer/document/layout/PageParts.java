package org.faultbook.indexer.document.layout;

import java.util.List;

/**
 * A page with its ruled tables found.
 *
 * @param lines outside of tables, from the top
 * @param tables by ruling
 * @param frames boxes drawn around text
 * @param rules horizontal lines outside of tables
 * @param edgeLines near the upper and lower edge, those that fell into tables included
 */
record PageParts(
        int page,
        double width,
        double height,
        List<Line> lines,
        List<DraftTable> tables,
        List<Box> frames,
        List<Ruling> rules,
        List<Line> edgeLines,
        boolean recognised) {
    /** Of a page's height, how much at either end may be header or footer. */
    static final double EDGE = 0.15;

    PageParts {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        frames = List.copyOf(frames);
        rules = List.copyOf(rules);
        edgeLines = List.copyOf(edgeLines);
    }

    PageParts withLines(List<Line> other, List<DraftTable> otherTables) {
        return new PageParts(page, width, height, other, otherTables, frames, rules, edgeLines, recognised);
    }
}
