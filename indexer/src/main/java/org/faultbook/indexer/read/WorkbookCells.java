package org.faultbook.indexer.read;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook as text: date cells as ISO local date and time, numbers in plain digits (a serial number stored
 * as a number keeps every digit that the file still has), errors such as {@code #REF!} as nothing.
 */
final class WorkbookCells {
    /** Day 0 of the 1900 system, off by one on purpose: the system believes that 1900 was a leap year. */
    private static final LocalDateTime DAY_ZERO_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime DAY_ZERO_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final LocalDateTime dayZero;

    WorkbookCells(boolean date1904) {
        dayZero = date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
    }

    String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING) {
            String text = cell.asString();
            return text == null ? "" : text;
        }
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "true" : "false";
        }
        BigDecimal number = number(raw);
        if (number == null) {
            return raw;
        }
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())
                && number.signum() > 0
                && number.compareTo(LAST_DAY) <= 0) {
            return date(number);
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    private String date(BigDecimal days) {
        long seconds = days.multiply(SECONDS_A_DAY)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime time = dayZero.plus(Duration.ofSeconds(seconds));
        return seconds % 86_400 == 0
                ? time.toLocalDate().toString()
                : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static @Nullable BigDecimal number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            // a hostile 1E999999999 must not become a gigabyte of zeros
            return Math.abs(number.scale()) > 400 || number.precision() > 400 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Built-in date formats (ECMA-376 part 1, 18.8.30) and own formats that show a year, a day or an hour. */
    static boolean isDate(@Nullable Integer formatId, @Nullable String format) {
        if (formatId != null
                && ((formatId >= 14 && formatId <= 22)
                        || (formatId >= 27 && formatId <= 36)
                        || (formatId >= 45 && formatId <= 47)
                        || (formatId >= 50 && formatId <= 58))) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.contains("h:") || bare.contains("年");
    }
}
