package org.faultbook.indexer.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RandomTablesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void table_madeAtRandom_comesBackCellForCell(long seed) throws Exception {
        RandomTable table = new RandomTable(seed, true);
        String header = seed % 2 == 0 ? "table { -fs-table-paginate: paginate; }" : "";
        assertThat(cells(table, header + " tr { page-break-inside: avoid; }"))
                .as("seed %d", seed)
                .isEqualTo(cells(table));
    }

    /** Rows that the page's end cuts, wherever it falls. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 3, 5, 9, 11, 17, 25, 33})
    void table_madeAtRandomAndCutByPages_comesBackCellForCell(long seed) throws Exception {
        RandomTable table = new RandomTable(seed, true);
        assertThat(cells(table, "tr, td { page-break-inside: auto; }"))
                .as("seed %d", seed)
                .isEqualTo(cells(table));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 6, 7, 11, 16, 17, 19})
    void table_withoutRulings_comesBackCellForCell(long seed) throws Exception {
        RandomTable table = new RandomTable(seed, false);
        String css = "tr { page-break-inside: avoid; } td { border: 0; padding: ";
        assertThat(cells(table, css + "2pt 14pt 6pt 0; }"))
                .as("gaps, seed %d", seed)
                .isEqualTo(cells(table));
        assertThat(cells(table, css + "0 14pt 0 0; }"))
                .as("dense, seed %d", seed)
                .isEqualTo(cells(table));
    }

    private List<String> cells(RandomTable table, String css) throws Exception {
        Path file = HtmlPdf.write(folder, css, "<p>说明文字，见下表。</p>" + table.html() + "<p>表后文字。</p>");
        List<Block> blocks = Printed.read(file, null).blocks();
        List<String> out = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Table t) {
                out.add("table of " + t.columns() + ", header " + t.headerRows());
                t.rows().forEach(r -> {
                    StringBuilder row = new StringBuilder();
                    r.cells().forEach(c -> add(row, c.column(), c.columnSpan(), c.rowSpan(), c.lines()));
                    out.add(row.toString());
                });
            }
        }
        return out;
    }

    private static List<String> cells(RandomTable table) {
        List<String> out = new ArrayList<>();
        out.add("table of " + table.columns + ", header 1");
        for (List<RandomTable.Cell> cells : table.rows) {
            StringBuilder row = new StringBuilder();
            cells.forEach(c -> add(row, c.column(), c.columnSpan(), c.rowSpan(), c.lines()));
            out.add(row.toString());
        }
        return out;
    }

    private static void add(StringBuilder row, int column, int columnSpan, int rowSpan, List<String> lines) {
        row.append("[")
                .append(column)
                .append(' ')
                .append(columnSpan)
                .append('x')
                .append(rowSpan)
                .append(": ");
        row.append(String.join(" / ", lines)).append("] ");
    }
}
