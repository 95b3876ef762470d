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

    /** Three digits after the point; a dash where it is no number. */
    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "–";
    }
}
