package org.faultbook.indexer.manuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads the lines of a marked troubleshooting table: one per body row that has its own cause or remedy cell. */
final class FaultTable {

    /** A line with its cells; {@code cause} and {@code remedy} hold those columns' cells. */
    record Line(
            Element place, String code, String symptom, List<Element> cause, List<Element> remedy, boolean unpaired) {}

    private final TableGrid grid;
    private final String[] columns;
    private String symptom = "";
    private String code = "";

    private FaultTable(TableGrid grid) {
        this.grid = grid;
        this.columns = new String[grid.columns()];
        Arrays.fill(columns, "");
    }

    static List<Line> lines(Element table) {
        return new FaultTable(TableGrid.of(table)).read();
    }

    private List<Line> read() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            if (header(row) || group(row)) {
                continue;
            }
            List<Element> causes = own(row, "cause");
            List<Element> remedies = own(row, "remedy");
            boolean starts = !causes.isEmpty() || !remedies.isEmpty();
            code = carried(row, "code", code);
            symptom = carried(row, "symptom", symptom);
            if (starts) {
                Element place = causes.isEmpty() ? remedies.get(0) : causes.get(0);
                boolean unpaired = grid.rows().get(row).attr("data-pair").equals("none");
                lines.add(new Line(place, code, symptom, cells(row, "cause"), cells(row, "remedy"), unpaired));
            }
        }
        return lines;
    }

    private boolean header(int row) {
        boolean header = false;
        for (int column = 0; column < columns.length; column++) {
            Element cell = grid.cell(row, column);
            if (cell != null && cell.tagName().equals("th")) {
                header = true;
                if (cell.hasAttr("data-col")) {
                    columns[column] = cell.attr("data-col");
                }
            }
        }
        return header;
    }

    /** A row of one cell over all columns: a subheading, or the symptom of the rows below where it is marked so. */
    private boolean group(int row) {
        List<Element> cells = grid.rows().get(row).select("> td");
        if (cells.size() != 1 || TableGrid.span(cells.get(0), "colspan") < columns.length) {
            return false;
        }
        if (cells.get(0).attr("data-col").equals("symptom")) {
            symptom = text(cells.get(0));
            code = cells.get(0).select("[data-code]").isEmpty()
                    ? ""
                    : PrintedText.of(cells.get(0).expectFirst("[data-code]"));
        }
        return true;
    }

    private List<Element> own(int row, String name) {
        return cells(row, name).stream()
                .filter(cell -> cell.parent() == grid.rows().get(row))
                .toList();
    }

    private List<Element> cells(int row, String name) {
        List<Element> cells = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            Element cell = grid.cell(row, column);
            if (cell != null && columns[column].equals(name) && !cells.contains(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private String carried(int row, String name, String before) {
        List<Element> cells = cells(row, name);
        if (cells.isEmpty()) {
            boolean inSymptom = name.equals("code") && !cells(row, "symptom").isEmpty();
            if (inSymptom && !cells(row, "symptom").get(0).hasAttr("data-same")) {
                Element mark = cells(row, "symptom").get(0).selectFirst("[data-code]");
                return mark == null ? "" : PrintedText.of(mark);
            }
            return before;
        }
        return cells.get(0).hasAttr("data-same") ? before : text(cells.get(0));
    }

    private static String text(Element cell) {
        return PrintedText.of(cell, child -> child.hasAttr("data-code"));
    }
}
