package org.faultbook.diagnosis.report;

import java.util.Locale;

/** Text and numbers as they may stand in a page. */
final class Html {
    private Html() {}

    /** Safe as content and within double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A share as a whole percentage; a dash where it is no number. */
    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.0f%%", share * 100) : "–";
    }

    /** Three digits after the point, whole numbers above 1 without; a dash where it is no number. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, value % 1 == 0 && value > 1 ? "%.0f" : "%.3f", value);
    }
}
