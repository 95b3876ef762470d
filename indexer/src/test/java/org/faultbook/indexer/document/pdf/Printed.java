package org.faultbook.indexer.document.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.kb.port.TextRecogniser;
import org.jspecify.annotations.Nullable;

/** Blocks as lines of text, for tests to compare: the page, the kind, and what the block holds. */
final class Printed {
    private Printed() {}

    static List<String> blocks(Path file) throws UnreadableDocument {
        return blocks(read(file, null));
    }

    static Document read(Path file, @Nullable TextRecogniser recogniser) throws UnreadableDocument {
        return new PdfReader(recogniser).read(file, Progress.NONE);
    }

    static List<String> blocks(Document document) {
        List<String> out = new ArrayList<>();
        document.blocks().forEach(b -> add(b, out));
        return out;
    }

    private static void add(Block block, List<String> out) {
        switch (block) {
            case Block.Heading h -> out.add(h.page() + " H" + h.level() + " " + h.text());
            case Block.Paragraph p -> out.add(p.page() + " P " + p.text());
            case Block.Notice n -> out.add(n.page() + " " + n.signal() + " " + n.text());
            case Block.Listing l ->
                l.items()
                        .forEach(i ->
                                out.add(i.page() + (l.ordered() ? " # " : " * ") + "> ".repeat(i.depth()) + i.text()));
            case Block.Table t -> {
                out.add(t.page() + " T" + t.columns() + " header " + t.headerRows()
                        + (t.caption() == null ? "" : " " + t.caption()));
                t.rows().forEach(r -> out.add(r.page() + row(r)));
            }
        }
    }

    private static String row(Block.Row row) {
        StringBuilder out = new StringBuilder();
        for (Block.Cell c : row.cells()) {
            out.append(" |").append(c.column());
            out.append(c.columnSpan() > 1 ? "c" + c.columnSpan() : "");
            out.append(c.rowSpan() > 1 ? "r" + c.rowSpan() : "");
            out.append(' ').append(String.join(" / ", c.lines()));
        }
        return out.toString();
    }
}
