package org.faultbook.indexer.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A table made at random: cells of one or several places that cover the grid, each with lines of text. */
final class RandomGrid {
    private static final String[] WORDS = {
        "水泵", "不启动", "E01", "check", "the fuse", "温度≥80 ℃", "a < b & c", "\"M1\"", "更换轴承", "1) 断电", "5.5 kW"
    };

    final int rows;
    final int columns;
    final boolean header;
    /** By row and column; null where a cell from the left or above covers the place. */
    final @Nullable Cell[][] cells;

    record Cell(List<String> lines, int across, int down) {}

    RandomGrid(Random random, boolean spans) {
        rows = 2 + random.nextInt(6);
        columns = 2 + random.nextInt(5);
        header = random.nextBoolean();
        cells = new Cell[rows][columns];
        boolean[][] taken = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (taken[r][c]) {
                    continue;
                }
                int across = 1;
                while (spans && c + across < columns && !taken[r][c + across] && random.nextInt(4) == 0) {
                    across++;
                }
                int down = spans && r > 0 && random.nextInt(4) == 0 ? 1 + random.nextInt(rows - r) : 1;
                for (int y = r; y < r + down; y++) {
                    for (int x = c; x < c + across; x++) {
                        taken[y][x] = true;
                    }
                }
                cells[r][c] = new Cell(lines(random), across, down);
            }
        }
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            lines.add(WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)]);
        }
        return lines;
    }

    /** As a table's blocks are written for comparison. */
    String expected() {
        StringBuilder out = new StringBuilder("table " + columns + " " + (header ? 1 : 0));
        for (Cell[] row : cells) {
            List<String> written = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                Cell cell = row[c];
                if (cell != null) {
                    String spans = cell.across() + cell.down() == 2 ? "" : "+" + cell.across() + "/" + cell.down();
                    written.add(c + spans + "=" + String.join(" | ", cell.lines()));
                }
            }
            out.append("\n  ").append(String.join(" ; ", written));
        }
        return out.toString();
    }
}
