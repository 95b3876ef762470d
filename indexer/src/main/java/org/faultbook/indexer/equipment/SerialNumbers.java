package org.faultbook.indexer.equipment;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells serial numbers from what a spreadsheet made of them: it shows long numbers as {@code 2.30815E+14}, and it keeps 15
 * digits of a number and writes zeros for the rest (IEEE 754 double precision).
 */
final class SerialNumbers {
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16,}");
    private static final int DIGITS_KEPT = 15;
    /** So many long numbers must all end in zeros before that is no chance. */
    private static final int NO_CHANCE = 3;

    private static final Set<String> NOTHING =
            Set.of("-", "--", "/", "\\", "n/a", "na", "null", "none", "无", "不详", "未知");

    private final boolean cut;

    /** @param column all cells of the column */
    SerialNumbers(Collection<String> column) {
        long longOnes = column.stream().filter(SerialNumbers::isLong).count();
        long zeros = column.stream()
                .filter(SerialNumbers::isLong)
                .filter(SerialNumbers::endsInZeros)
                .count();
        this.cut = longOnes >= NO_CHANCE && zeros == longOnes;
    }

    /** What is wrong with a serial number and what to do; null where nothing is. */
    @Nullable
    LocalizedText problem(String serial) {
        if (serial.isBlank() || NOTHING.contains(serial.strip().toLowerCase(java.util.Locale.ROOT))) {
            return new LocalizedText("没有序列号；请补上后再导入。", "there is no serial number; fill it in and import again.");
        }
        if (ROUNDED.matcher(serial.strip()).matches()) {
            return new LocalizedText(
                    "序列号 " + serial.strip() + " 被表格软件变成了科学计数法，数字已丢失；请在原表把该列设为文本、重填后重新导出。",
                    "the serial number " + serial.strip() + " was rounded by a spreadsheet, its digits are lost; format"
                            + " the column as text in the original sheet, fill it in again and export it anew.");
        }
        if (cut && isLong(serial)) {
            return new LocalizedText(
                    "序列号 " + serial.strip() + " 超过 15 位，后面的数字被表格软件写成了 0；请把该列设为文本、重填后重新导出。",
                    "the serial number " + serial.strip()
                            + " has more than 15 digits and a spreadsheet made zeros of the"
                            + " rest; format the column as text, fill it in again and export it anew.");
        }
        return null;
    }

    private static boolean isLong(String serial) {
        return LONG_NUMBER.matcher(serial.strip()).matches();
    }

    private static boolean endsInZeros(String serial) {
        return serial.strip().substring(DIGITS_KEPT).chars().allMatch(c -> c == '0');
    }
}
