package org.faultbook.diagnosis.report;

import java.util.List;
import java.util.Locale;

/** Lying bars as inline SVG, one under the other, each in stretches; colours are the page's classes g0 to g4. */
final class Bars {
    private static final int WIDTH = 360;
    private static final int VALUE = 62;
    private static final int ROW = 36;

    private final StringBuilder rows = new StringBuilder();
    private final String title;
    private final double whole;
    private int count;

    /**
     * @param title what screen readers say of the chart
     * @param whole the sum that fills the width, above 0
     */
    Bars(String title, double whole) {
        this.title = title;
        this.whole = whole;
    }

    /** A stretch of a bar and what is said where it is touched. */
    record Stretch(int colour, double value, String told) {}

    Bars row(String label, String value, List<Stretch> stretches) {
        int top = count * ROW;
        count++;
        text(0, top + 12, "start", label);
        text(WIDTH, top + 28, "end", value);
        double room = WIDTH - VALUE;
        rows.append("<rect class=\"track\" x=\"0.5\" y=\"")
                .append(top + 18)
                .append("\" width=\"")
                .append(number(room))
                .append("\" height=\"12\"/>\n");
        double from = 0.5;
        for (Stretch stretch : stretches) {
            double length = room * stretch.value() / whole;
            if (length > 0) {
                rows.append("<rect class=\"g").append(stretch.colour());
                rows.append("\" x=\"").append(number(from)).append("\" y=\"").append(top + 18);
                rows.append("\" width=\"").append(number(length)).append("\" height=\"12\"><title>");
                rows.append(Html.escaped(stretch.told())).append("</title></rect>\n");
            }
            from += length;
        }
        return this;
    }

    String svg() {
        return "<svg viewBox=\"0 0 " + (WIDTH + 1) + " " + count * ROW + "\" role=\"img\" aria-label=\""
                + Html.escaped(title) + "\">\n" + rows + "</svg>\n";
    }

    private void text(int x, int y, String anchor, String text) {
        rows.append("<text x=\"").append(x).append("\" y=\"").append(y);
        rows.append("\" text-anchor=\"").append(anchor).append("\">");
        rows.append(Html.escaped(text)).append("</text>\n");
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
