package org.faultbook.indexer.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.indexer.document.office.DocxParts.cell;
import static org.faultbook.indexer.document.office.DocxParts.p;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.faultbook.indexer.document.BlockText;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.office.DocxParts;
import org.faultbook.indexer.document.office.DocxReader;
import org.faultbook.indexer.document.plain.MarkdownReader;
import org.faultbook.indexer.document.web.HtmlBlocks;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Tables made at random, written in each format, come back as they were. */
final class RandomTablesTest {
    private static final long SEED = 4_711;

    @TempDir
    Path folder;

    @RepeatedTest(60)
    void table_writtenAsHtml_isTheSameRead(RepetitionInfo repetition) {
        RandomGrid grid = new RandomGrid(random(repetition), true);
        StringBuilder html = new StringBuilder("<table>");
        for (int r = 0; r < grid.rows; r++) {
            html.append("\n <tr>\n");
            for (RandomGrid.Cell cell : grid.cells[r]) {
                if (cell != null) {
                    String tag = grid.header && r == 0 ? "th" : "td";
                    html.append("<" + tag + " colspan=" + cell.across() + " rowspan='" + cell.down() + "'>"
                            + cell.lines().stream()
                                    .map(RandomTablesTest::escaped)
                                    .collect(Collectors.joining("<br>"))
                            + "</" + tag + ">\n");
                }
            }
            html.append("</tr>");
        }
        assertThat(BlockText.of(HtmlBlocks.of(html + "</table>").blocks()))
                .as(seed(repetition))
                .isEqualTo(grid.expected());
    }

    @RepeatedTest(60)
    void table_writtenAsDocx_isTheSameRead(RepetitionInfo repetition) throws UnreadableDocument {
        RandomGrid grid = new RandomGrid(random(repetition), true);
        StringBuilder xml = new StringBuilder("<w:tbl>");
        for (int r = 0; r < grid.rows; r++) {
            xml.append(grid.header && r == 0 ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>");
            for (int c = 0; c < grid.columns; ) {
                int top = r;
                while (grid.cells[top][c] == null) {
                    top--;
                }
                RandomGrid.Cell cell = java.util.Objects.requireNonNull(grid.cells[top][c]);
                String merge = cell.down() == 1 ? "" : top == r ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>";
                String text = top == r
                        ? cell.lines().stream().map(l -> p(escaped(l))).collect(Collectors.joining())
                        : "<w:p/>";
                xml.append(cell("<w:gridSpan w:val='" + cell.across() + "'/>" + merge, text));
                c += cell.across();
            }
            xml.append("</w:tr>");
        }
        Path file = new DocxParts().body(xml + "</w:tbl>").write(folder.resolve("t.docx"));
        assertThat(BlockText.of(new DocxReader().read(file, Progress.NONE).blocks()))
                .as(seed(repetition))
                .isEqualTo(grid.expected());
    }

    @RepeatedTest(30)
    void table_writtenAsMarkdown_isTheSameRead(RepetitionInfo repetition) throws IOException, UnreadableDocument {
        RandomGrid grid = new RandomGrid(random(repetition), false);
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < grid.rows; r++) {
            for (RandomGrid.Cell cell : grid.cells[r]) {
                text.append("| ")
                        .append(String.join(
                                        "<br>",
                                        java.util.Objects.requireNonNull(cell).lines())
                                .replace("a < b", "a \\< b"))
                        .append(' ');
            }
            text.append("|\n").append(r == 0 ? "|---".repeat(grid.columns) + "|\n" : "");
        }
        Path file = Files.writeString(folder.resolve("t.md"), text);
        assertThat(BlockText.of(new MarkdownReader().read(file, Progress.NONE).blocks()))
                .as(seed(repetition))
                .isEqualTo(grid.expected().replaceFirst("^table (\\d+) \\d", "table $1 1"));
    }

    private static Random random(RepetitionInfo repetition) {
        return new Random(SEED + repetition.getCurrentRepetition());
    }

    private static String seed(RepetitionInfo repetition) {
        return "seed " + (SEED + repetition.getCurrentRepetition());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
