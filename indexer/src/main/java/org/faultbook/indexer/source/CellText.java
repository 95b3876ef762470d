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
    private static final Pattern SCIENTIFIC =
            Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d{2,}|\\d\\.\\d+E\\d{2}", Pattern.CASE_INSENSITIVE);

    /** The same written out: a spreadsheet keeps fifteen digits, what people see of it still fewer. */
    private static final Pattern ZEROS = Pattern.compile("[1-9]\\d{0,6}0{8,}|\\d{15}0+");

    /** What stands in a cell in place of a picture. */
    private static final Pattern PICTURE = Pattern.compile(
            "=?(?:_xlfn\\.)?DISPIMG\\(.*|\\[(?:图片|照片|image|photo|picture)\\]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CellText() {}

    static String clean(String cell) {
        String text = cell.strip();
        if (isPicture(text)) {
            return "";
        }
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

    /** Whether a picture stands in the cell. */
    static boolean isPicture(String cell) {
        return cell.length() >= 4
                && (cell.charAt(0) == '=' || cell.charAt(0) == '[' || cell.charAt(0) == '_' || cell.charAt(0) == 'D')
                && PICTURE.matcher(cell).matches();
    }

    /** Whether the cell says that there is nothing to say. */
    static boolean isNothing(String cleaned) {
        return cleaned.isEmpty() || (cleaned.length() < 10 && NOTHING.contains(cleaned.toLowerCase(Locale.ROOT)));
    }

    static boolean isRounded(String cleaned) {
        return SCIENTIFIC.matcher(cleaned).matches();
    }

    /** Whether a serial number has lost its digits. */
    static boolean isLostSerial(String cleaned) {
        return isRounded(cleaned) || ZEROS.matcher(cleaned).matches();
    }
}
