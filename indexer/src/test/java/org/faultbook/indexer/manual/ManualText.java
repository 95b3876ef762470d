package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * Documents for tests, written block by block, and their entries line by line. Cells are parted by {@code |}, lines of a
 * cell by {@code /n}; {@code ^} continues the cell above, {@code <} the cell to the left.
 */
final class ManualText {
    static final ManualUnderstanding UNDERSTANDING =
            new ManualUnderstanding(ShippedContent.taxonomy(), ShippedContent.lexicon(), List.of());

    private final List<Block> blocks = new ArrayList<>();
    private String name = "manual.pdf";
    private @Nullable String title;
    private int page = 1;

    static ManualText zh() {
        return new ManualText().heading(1, "故障排除");
    }

    static ManualText en() {
        return new ManualText().heading(1, "Troubleshooting");
    }

    ManualText named(String file, @Nullable String ownTitle) {
        name = file;
        title = ownTitle;
        return this;
    }

    ManualText page(int next) {
        page = next;
        return this;
    }

    ManualText heading(int level, String text) {
        blocks.add(new Block.Heading(page, level, text, 1));
        return this;
    }

    ManualText paragraph(String text) {
        blocks.add(new Block.Paragraph(page, text, 1));
        return this;
    }

    ManualText notice(Block.Signal signal, String text) {
        blocks.add(new Block.Notice(page, signal, text, 1));
        return this;
    }

    /** Items; each two blanks before one are a depth. */
    ManualText list(boolean ordered, String... items) {
        List<Block.Item> read = Arrays.stream(items)
                .map(i -> new Block.Item(page, (i.length() - i.stripLeading().length()) / 2, i.strip()))
                .toList();
        blocks.add(new Block.Listing(page, ordered, read, 1));
        return this;
    }

    ManualText table(int headerRows, String... rows) {
        return table(null, headerRows, rows);
    }

    ManualText table(@Nullable String caption, int headerRows, String... rows) {
        blocks.add(tableOf(page, page, rows.length, caption, headerRows, rows));
        return this;
    }

    /** As {@link #table} with the rows from {@code cut} on another page. */
    ManualText cutTable(int cut, int headerRows, String... rows) {
        blocks.add(tableOf(page, page + 1, cut, null, headerRows, rows));
        return this;
    }

    private static Block.Table tableOf(
            int page, int later, int cut, @Nullable String caption, int headerRows, String... rows) {
        String[][] texts = Arrays.stream(rows).map(r -> r.split("\\|", -1)).toArray(String[][]::new);
        List<Block.Row> read = new ArrayList<>();
        for (int r = 0; r < texts.length; r++) {
            List<Block.Cell> cells = new ArrayList<>();
            for (int c = 0; c < texts[r].length; c++) {
                String text = texts[r][c].strip();
                if (text.equals("^") || text.equals("<")) {
                    continue;
                }
                int down = 1;
                while (r + down < texts.length && texts[r + down][c].strip().equals("^")) {
                    down++;
                }
                int right = 1;
                while (c + right < texts[r].length
                        && texts[r][c + right].strip().equals("<")) {
                    right++;
                }
                List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("/n"));
                cells.add(new Block.Cell(lines, c, right, down, 1));
            }
            read.add(new Block.Row(r < cut ? page : later, cells));
        }
        return new Block.Table(page, caption, texts[0].length, headerRows, read, 1);
    }

    Document document() {
        return new Document(name, DocumentFormat.PDF, title, page, blocks, List.of());
    }

    UnderstoodManual understood() {
        return UNDERSTANDING.understand(document(), "hash", 1, ProductLine.DEFAULT);
    }

    /** Number, codes, symptoms, cause, remedies of each entry. */
    List<String> rows() {
        return understood().entries().stream().map(ManualText::row).toList();
    }

    static String row(ManualEntry entry) {
        String cause =
                entry.cause().basis() == CauseBasis.STATED ? entry.cause().text() : null;
        return String.join(
                " | ",
                entry.number(),
                String.join(",", entry.codes()),
                String.join(" / ", entry.symptoms().stream().map(Symptom::text).toList()),
                cause == null ? "?" : cause,
                String.join(" / ", entry.fixes().stream().map(FixAct::summary).toList()));
    }
}
