package org.faultbook.indexer.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell as its writer meant it: without the tricks that keep spreadsheets from changing it, and without "none". */
final class CellText {
    private static final Pattern FORMULA_TEXT = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFEFF\\u200B\\u200E\\u200F\\u2060]");
    private static final Set<String> NOTHING = Set.of(
            "-", "--", "—", "——", "/", "\\", "n/a", "na", "null", "none", "nil", "无", "#n/a", "(empty)", "(null)",
            "not set");
    /** A number that a spreadsheet has rounded: its digits are lost. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d{2,}", Pattern.CASE_INSENSITIVE);

    private CellText() {}

    static String clean(String cell) {
        String text = cell.strip();
        if (text.startsWith("=")) {
            Matcher m = FORMULA_TEXT.matcher(text);
            if (m.matches()) {
                text = m.group(1).strip();
            }
        } else if (text.length() > 1 && text.charAt(0) == '\'' && text.indexOf('\'', 1) < 0) {
            text = text.substring(1);
        }
        return CONTROL.matcher(text).find()
                ? CONTROL.matcher(text).replaceAll("").strip()
                : text;
    }

    /** Whether the cell says that there is nothing to say. */
    static boolean isNothing(String cleaned) {
        return cleaned.isEmpty() || (cleaned.length() < 10 && NOTHING.contains(cleaned.toLowerCase(Locale.ROOT)));
    }

    static boolean isRounded(String cleaned) {
        return ROUNDED.matcher(cleaned).matches();
    }
}
