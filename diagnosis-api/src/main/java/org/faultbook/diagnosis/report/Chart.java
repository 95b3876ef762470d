package org.faultbook.diagnosis.report;

import java.util.List;
import java.util.Locale;

/** A chart of shares from 0 to 1 as inline SVG; colours come from the page's classes {@code c0} and {@code c1}. */
final class Chart {
    private static final int TOP = 10;

    private final StringBuilder svg = new StringBuilder();
    private final int left;
    private final int width;
    private final int height;

    private Chart(String title, int left, int width, int height, int whole, int step) {
        this.left = left;
        this.width = width;
        this.height = height;
        svg.append("<svg viewBox=\"0 0 ")
                .append(left + width + 16)
                .append(' ')
                .append(whole)
                .append("\" role=\"img\" aria-label=\"")
                .append(Html.escaped(title))
                .append("\">\n");
        for (int tenth = 0; tenth <= 10; tenth += step) {
            double y = y(tenth / 10.0);
            line("grid", left, y, left + width, y);
            text(left - 5, y + 4, "end", tenth * 10 + "%");
        }
    }

    /** One of several charts side by side, whose axes are told once for all. */
    static Chart small(String title) {
        return new Chart(title, 36, 150, 130, 162, 5);
    }

    /** @param title what screen readers say of the chart */
    Chart(String title, String across, String up) {
        this(title, 56, 300, 200, 265, 2);
        text(left + width / 2.0, 258, "middle", across);
        svg.append("<text transform=\"translate(12 110) rotate(-90)\" text-anchor=\"middle\">")
                .append(Html.escaped(up))
                .append("</text>\n");
    }

    /** A place along the axis, each coordinate from 0 to 1, and what is said where it is touched. */
    record Dot(double x, double y, String told) {}

    /** A line through dots. */
    Chart series(int colour, List<Dot> dots) {
        StringBuilder points = new StringBuilder();
        dots.forEach(d -> points.append(number(x(d.x())))
                .append(',')
                .append(number(y(d.y())))
                .append(' '));
        svg.append("<polyline class=\"c")
                .append(colour)
                .append("\" points=\"")
                .append(points.toString().strip())
                .append("\"/>\n");
        for (Dot d : dots) {
            svg.append("<circle class=\"c")
                    .append(colour)
                    .append("\" r=\"3.5\" cx=\"")
                    .append(number(x(d.x())));
            svg.append("\" cy=\"").append(number(y(d.y()))).append("\">");
            svg.append("<title>").append(Html.escaped(d.told())).append("</title></circle>\n");
        }
        return this;
    }

    /** How far from the diagonal a dot may lie by chance. */
    Chart band(double at, double spread) {
        double low = Math.max(0, at - spread);
        double high = Math.min(1, at + spread);
        line("band", x(at), y(low), x(at), y(high));
        return this;
    }

    /** Where both axes are equal. */
    Chart diagonal() {
        line("grid dashed", x(0), y(0), x(1), y(1));
        return this;
    }

    /** An upright bar in the middle of a stretch of the axis, with its value above it. */
    Chart bar(int colour, double from, double to, double value) {
        double top = y(value);
        svg.append("<rect class=\"c").append(colour).append("\" x=\"").append(number(x(from)));
        svg.append("\" y=\"").append(number(top)).append("\" width=\"").append(number(x(to) - x(from)));
        svg.append("\" height=\"").append(number(y(0) - top)).append("\"/>\n");
        text(x((from + to) / 2), top - 3, "middle", Html.percent(value));
        return this;
    }

    /** A mark under the axis. */
    Chart mark(double at, String label) {
        text(x(at), TOP + height + 18, "middle", label);
        return this;
    }

    String svg() {
        return svg + "</svg>\n";
    }

    private void line(String type, double x1, double y1, double x2, double y2) {
        svg.append("<line class=\"")
                .append(type)
                .append("\" x1=\"")
                .append(number(x1))
                .append("\" y1=\"")
                .append(number(y1));
        svg.append("\" x2=\"")
                .append(number(x2))
                .append("\" y2=\"")
                .append(number(y2))
                .append("\"/>\n");
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"");
        svg.append(anchor).append("\">").append(Html.escaped(text)).append("</text>\n");
    }

    private double x(double share) {
        return left + share * width;
    }

    private double y(double share) {
        return TOP + (1 - share) * height;
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
