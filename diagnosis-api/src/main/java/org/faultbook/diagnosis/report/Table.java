package org.faultbook.diagnosis.report;

import java.util.List;
import java.util.Locale;

/** A table as markup; every text is escaped. */
final class Table {
    private final StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n");

    /** A cell. */
    record Cell(String text, boolean number, double heat) {
        static Cell text(String text) {
            return new Cell(text, false, 0);
        }

        static Cell number(String text) {
            return new Cell(text, true, 0);
        }

        /** A share on a ground that is the darker the larger it is. */
        static Cell share(double share) {
            return new Cell(Html.percent(share), true, share);
        }

        private String markup(String tag) {
            String ground = heat > 0
                    ? String.format(Locale.ROOT, " style=\"background:rgba(var(--heat),%.2f)\"", heat * 0.5)
                    : "";
            return "<" + tag + (number ? " class=\"n\"" : "") + ground + ">" + Html.escaped(text) + "</" + tag + ">";
        }
    }

    Table head(List<Cell> cells) {
        html.append("<thead><tr>");
        cells.forEach(cell -> html.append(cell.markup("th")));
        html.append("</tr></thead>\n");
        return this;
    }

    /** @param type class of the row, empty for none */
    Table row(String type, List<Cell> cells) {
        html.append(type.isEmpty() ? "<tr>" : "<tr class=\"" + type + "\">");
        for (int i = 0; i < cells.size(); i++) {
            html.append(cells.get(i).markup(i == 0 ? "th" : "td"));
        }
        html.append("</tr>\n");
        return this;
    }

    String html() {
        return html + "</table></div>\n";
    }
}
