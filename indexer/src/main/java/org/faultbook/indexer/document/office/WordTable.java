package org.faultbook.indexer.document.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.faultbook.indexer.document.text.Grid;
import org.faultbook.indexer.document.text.PrintedText;
import org.jspecify.annotations.Nullable;

/** A table: cells with the grid columns they take, merged downwards where the cells below say that they go on. */
final class WordTable {
    /** ECMA-376 part 1, 17.4.56. */
    private static final int FIRST_ROW = 0x20;

    private final XmlCursor xml;
    private final CellReader cells;
    private final List<Line> rows = new ArrayList<>();

    /** Reads a paragraph or another thing of a cell that the cursor stands on. */
    @FunctionalInterface
    interface CellReader {
        void read(String name, CellContent into) throws XMLStreamException;
    }

    /** What a cell holds. */
    static final class CellContent {
        private final List<String> lines = new ArrayList<>();
        private boolean bold = true;

        void add(String line) {
            String text = PrintedText.of(line);
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        void addAll(List<String> more) {
            lines.addAll(more);
        }

        void plain() {
            bold = false;
        }
    }

    private static final class Line {
        private final List<Box> boxes = new ArrayList<>();
        private boolean header;
        private boolean deleted;
        private int before;
    }

    private static final class Box {
        private final CellContent content = new CellContent();
        private int column;
        private int span = 1;
        private boolean goesOn;
        private boolean shaded;
    }

    private final Styles styles;
    private @Nullable String style;
    /** Whether the looks that the style has for first rows are asked for. */
    private boolean firstRow;

    private WordTable(XmlCursor xml, Styles styles, CellReader cells) {
        this.xml = xml;
        this.styles = styles;
        this.cells = cells;
    }

    /** Reads the table that the cursor stands on. */
    static Grid read(XmlCursor xml, Styles styles, CellReader cells) throws XMLStreamException {
        WordTable table = new WordTable(xml, styles, cells);
        xml.children(table::part);
        table.rows.removeIf(r -> r.deleted || r.boxes.isEmpty());
        return table.grid();
    }

    private void part(String name) throws XMLStreamException {
        switch (name) {
            case "tr" -> {
                Line row = new Line();
                xml.children(inner -> rowPart(inner, row));
                int column = row.before;
                for (Box box : row.boxes) {
                    box.column = column;
                    column += box.span;
                }
                rows.add(row);
            }
            case "tblPr" ->
                xml.children(property -> {
                    if (property.equals("tblStyle")) {
                        style = xml.attribute("val");
                    } else if (property.equals("tblLook")) {
                        firstRow =
                                "1".equals(xml.attribute("firstRow")) || (look(xml.attribute("val")) & FIRST_ROW) != 0;
                    }
                });
            case "tblGrid", "del", "moveFrom" -> {}
            default -> xml.children(this::part);
        }
    }

    private void rowPart(String name, Line row) throws XMLStreamException {
        switch (name) {
            case "trPr" ->
                xml.children(property -> {
                    switch (property) {
                        case "tblHeader" -> row.header = xml.isOn();
                        case "del" -> row.deleted = true;
                        case "gridBefore" -> row.before = Math.clamp(xml.number(0), 0, 100);
                        default -> {}
                    }
                });
            case "tc" -> {
                Box box = new Box();
                xml.children(inner -> cellPart(inner, box));
                row.boxes.add(box);
            }
            case "tblPrEx", "del", "moveFrom" -> {}
            default -> xml.children(inner -> rowPart(inner, row));
        }
    }

    private void cellPart(String name, Box box) throws XMLStreamException {
        if (!name.equals("tcPr")) {
            cells.read(name, box.content);
            return;
        }
        xml.children(property -> {
            switch (property) {
                case "gridSpan" -> box.span = Math.clamp(xml.number(1), 1, 1_000);
                case "vMerge" -> box.goesOn = !"restart".equals(xml.attribute("val"));
                case "shd" -> box.shaded = isShade(xml.attribute("fill"));
                default -> {}
            }
        });
    }

    private static int look(@Nullable String bits) {
        try {
            return bits == null ? 0 : Integer.parseInt(bits, 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isShade(@Nullable String fill) {
        return fill != null && !List.of("auto", "ffffff").contains(fill.toLowerCase(Locale.ROOT));
    }

    private Grid grid() {
        boolean said = rows.stream().anyMatch(r -> r.header);
        Grid grid = new Grid();
        for (int r = 0; r < rows.size(); r++) {
            Line row = rows.get(r);
            grid.row(said ? row.header : r == 0 && looksHeader());
            for (Box box : row.boxes) {
                if (!box.goesOn || !isBelow(r, box)) {
                    grid.skipTo(box.column);
                    grid.cell(box.content.lines, box.span, down(r, box));
                }
            }
        }
        return grid;
    }

    /** Whether a cell above begins what this one goes on with. */
    private boolean isBelow(int row, Box box) {
        for (int r = row - 1; r >= 0; r--) {
            Box above = at(r, box.column);
            if (above == null || above.span != box.span) {
                return false;
            }
            if (!above.goesOn) {
                return true;
            }
        }
        return false;
    }

    private int down(int row, Box box) {
        int down = 1;
        while (row + down < rows.size()
                && at(row + down, box.column) instanceof Box below
                && below.goesOn
                && below.span == box.span) {
            down++;
        }
        return down;
    }

    private @Nullable Box at(int row, int column) {
        for (Box box : rows.get(row).boxes) {
            if (box.column == column) {
                return box;
            }
        }
        return null;
    }

    /** Nothing says which rows are header: the first is where it is set as one. */
    private boolean looksHeader() {
        List<Box> first = rows.getFirst().boxes;
        if (rows.size() < 2 || first.size() < 2) {
            return false;
        }
        boolean bold = first.stream().allMatch(b -> b.content.bold)
                && first.stream().anyMatch(b -> !b.content.lines.isEmpty());
        boolean shaded = first.stream().allMatch(b -> b.shaded)
                && !rows.get(1).boxes.stream().allMatch(b -> b.shaded);
        return bold || shaded || firstRow && styles.hasFirstRow(style);
    }
}
