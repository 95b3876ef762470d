package org.faultbook.indexer.times;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a time column, taken apart as far as it can be without knowing the column.
 *
 * @param instant set where the cell is an instant by itself (epoch seconds or milliseconds)
 * @param settled the local time where the order of the date is certain: year first, a month's name, 年月日, a day number
 * @param numbers the three numbers of a date whose order is not certain, with their separator
 * @param day where the cell names no year
 * @param time the time of day beside {@code numbers} or {@code day}
 * @param offset the zone that the cell itself names
 */
record TimeText(
        @Nullable Instant instant,
        @Nullable LocalDateTime settled,
        @Nullable Numbers numbers,
        @Nullable DayOfYear day,
        LocalTime time,
        @Nullable ZoneOffset offset) {
    /**
     * A day without its year.
     *
     * @param certain whether the first number is the month: 3月5日, Mar 5
     */
    record DayOfYear(int first, int second, boolean certain) {}

    /** @param fourDigitYear whether the third number has four digits: the year is then not the first */
    record Numbers(int first, int second, int third, char separator, boolean fourDigitYear) {}

    private static final String TIME =
            "(?:[T ,]*(?:(上午|下午|早上|中午|晚上|凌晨|AM|PM)\\s*)?(\\d{1,2})\\s*[:时点.h]\\s*(\\d{1,2})?(?:\\s*[:分.]\\s*(\\d{1,2})?"
                    + "(?:[.,](\\d{1,9}))?)?\\s*[分秒]?\\s*([AP]\\.?M\\.?)?)?";
    private static final String ZONE =
            "\\s*(Z|UTC|GMT|(?:UTC|GMT)?\\s*[+-]\\d{2}:?\\d{2}|(?:UTC|GMT)[+-]\\d{1,2})?\\s*(?:\\[[^\\]]*\\])?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?" + TIME + ZONE);
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4}|\\d{2})" + TIME + ZONE);
    private static final Pattern NAMED_DAY_FIRST = Pattern.compile(
            "(?:[A-Z]{3,9},?\\s+)?(\\d{1,2})(?:ST|ND|RD|TH)?[-/. ]+([A-Z]{3,9})\\.?[-/., ]+(\\d{4}|\\d{2})" + TIME
                    + ZONE);
    private static final Pattern NAMED_MONTH_FIRST = Pattern.compile(
            "(?:[A-Z]{3,9},?\\s+)?([A-Z]{3,9})\\.?[- ]+(\\d{1,2})(?:ST|ND|RD|TH)?,?[- ]+(\\d{4})" + TIME + ZONE);
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?" + TIME + ZONE);
    private static final Pattern TWO_NUMBERS =
            Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?:\\s*[日号])?" + TIME + ZONE);
    private static final Pattern NAMED_MONTH_AND_DAY =
            Pattern.compile("([A-Z]{3,9})\\.?[- ]+(\\d{1,2})(?:ST|ND|RD|TH)?" + TIME + ZONE);
    private static final Pattern DAY_AND_NAMED_MONTH =
            Pattern.compile("(\\d{1,2})(?:ST|ND|RD|TH)?[-/. ]+([A-Z]{3,9})\\.?" + TIME + ZONE);
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?)?(?:\\.\\d+)?" + ZONE);
    private static final Pattern DIGITS = Pattern.compile("\\d+(\\.\\d+)?");
    private static final String[] MONTHS = {
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
    };
    private static final LocalDateTime EXCEL_DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    /** Null where the cell is not a time in any form known. */
    static @Nullable TimeText parse(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s*(?:星期|周)[一二三四五六日天]\\s*", " ")
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .strip();
        if (text.isEmpty() || text.length() > 60) {
            return null;
        }
        try {
            if (DIGITS.matcher(text).matches()) {
                return digits(text);
            }
            return dated(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable TimeText dated(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return settled(number(m.group(1)), number(m.group(2)), number(m.group(3)), m, 4);
        }
        m = NUMBERS.matcher(text);
        if (m.matches()) {
            Numbers numbers = new Numbers(
                    number(m.group(1)),
                    number(m.group(3)),
                    number(m.group(4)),
                    m.group(2).charAt(0),
                    m.group(4).length() == 4);
            return new TimeText(null, null, numbers, null, time(m, 5), offset(m.group(11)));
        }
        m = NAMED_DAY_FIRST.matcher(text);
        if (m.matches()) {
            return settled(number(m.group(3)), month(m.group(2)), number(m.group(1)), m, 4);
        }
        m = NAMED_MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return settled(number(m.group(3)), month(m.group(1)), number(m.group(2)), m, 4);
        }
        m = COMPACT.matcher(text);
        return m.matches() ? compact(m) : withoutYear(text);
    }

    private static @Nullable TimeText withoutYear(String text) {
        Matcher m = MONTH_AND_DAY.matcher(text);
        if (m.matches()) {
            return day(number(m.group(1)), number(m.group(2)), true, m);
        }
        m = TWO_NUMBERS.matcher(text);
        if (m.matches()) {
            return day(number(m.group(1)), number(m.group(2)), false, m);
        }
        m = NAMED_MONTH_AND_DAY.matcher(text);
        if (m.matches()) {
            return day(month(m.group(1)), number(m.group(2)), true, m);
        }
        m = DAY_AND_NAMED_MONTH.matcher(text);
        return m.matches() ? day(month(m.group(2)), number(m.group(1)), true, m) : null;
    }

    private static @Nullable TimeText day(int first, int second, boolean certain, Matcher m) {
        boolean possible = first >= 1
                && second >= 1
                && ((first <= 12 && second <= 31) || (!certain && first <= 31 && second <= 12));
        return possible
                ? new TimeText(null, null, null, new DayOfYear(first, second, certain), time(m, 3), offset(m.group(9)))
                : null;
    }

    private static @Nullable TimeText digits(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches() && (text.length() == 8 || text.length() == 12 || text.length() == 14)) {
            return compact(compact);
        }
        BigDecimal number = new BigDecimal(text);
        int whole = number.precision() - number.scale();
        if (whole == 10 && number.longValue() >= 315_532_800L) {
            return instant(Instant.ofEpochSecond(number.longValue()));
        }
        if (whole == 13) {
            return instant(Instant.ofEpochMilli(number.longValue()));
        }
        if (whole == 5 && number.intValue() >= 20_000 && number.intValue() <= 73_000) {
            long seconds = number.multiply(BigDecimal.valueOf(86_400))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            return local(EXCEL_DAY_ZERO.plus(Duration.ofSeconds(seconds)), null);
        }
        return null;
    }

    private static @Nullable TimeText compact(Matcher m) {
        LocalTime time = m.group(4) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(m.group(4)), number(m.group(5)), m.group(6) == null ? 0 : number(m.group(6)));
        var date = DateOrder.YEAR_MONTH_DAY.date(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        return date == null ? null : local(date.atTime(time), offset(m.group(7)));
    }

    private static @Nullable TimeText settled(int year, int month, int day, Matcher m, int timeGroup) {
        var date = DateOrder.YEAR_MONTH_DAY.date(year, month, day);
        return date == null ? null : local(date.atTime(time(m, timeGroup)), offset(m.group(timeGroup + 6)));
    }

    private static TimeText local(LocalDateTime time, @Nullable ZoneOffset offset) {
        return new TimeText(null, time, null, null, time.toLocalTime(), offset);
    }

    private static TimeText instant(Instant instant) {
        return new TimeText(instant, null, null, null, LocalTime.MIDNIGHT, null);
    }

    /** Groups from {@code g}: half of the day before, hour, minute, second, fraction, half of the day after. */
    private static LocalTime time(Matcher m, int g) {
        if (m.group(g + 1) == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = number(m.group(g + 1));
        int minute = m.group(g + 2) == null ? 0 : number(m.group(g + 2));
        int second = m.group(g + 3) == null ? 0 : number(m.group(g + 3));
        String half = m.group(g) != null ? m.group(g) : m.group(g + 5);
        if (half != null) {
            boolean late = half.startsWith("P") || half.equals("下午") || half.equals("晚上");
            boolean early = half.startsWith("A") || half.equals("上午") || half.equals("早上") || half.equals("凌晨");
            if (late && hour < 12) {
                hour += 12;
            } else if (early && hour == 12) {
                hour = 0;
            }
        }
        String fraction = m.group(g + 4);
        int nanos = fraction == null ? 0 : number((fraction + "000000000").substring(0, 9));
        return LocalTime.of(hour, minute, Math.min(second, 59), nanos);
    }

    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        String bare = zone.replace("UTC", "").replace("GMT", "").replace(" ", "");
        if (bare.isEmpty() || bare.equals("Z")) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.of(
                bare.length() == 2 || bare.length() == 3
                        ? bare.charAt(0) + ("0" + bare.substring(1)).substring(bare.length() - 2)
                        : bare);
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.length; i++) {
            if (name.startsWith(MONTHS[i])) {
                return i + 1;
            }
        }
        throw new DateTimeException("not a month: " + name);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
