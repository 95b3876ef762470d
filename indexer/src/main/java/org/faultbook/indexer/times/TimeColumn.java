package org.faultbook.indexer.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.times.TimeText.DayOfYear;
import org.faultbook.indexer.times.TimeText.Numbers;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/**
 * The times of one column. All its cells are shown to {@link #learn} first; then {@link #settle} decides whether 03/04
 * is April or March: only where some cell proves it. A column that proves nothing, or both, stays empty.
 */
public final class TimeColumn {
    /** A contradicting cell among so many that prove the opposite is a slip of the pen. */
    private static final long SLIP = 1_000;

    private static final Pattern YEAR_FIRST = Pattern.compile("(?:19|20)\\d{2}[-/.]");

    private final String header;
    private final ZoneId zone;
    private final @Nullable DateTimeFormatter format;
    private final Map<DateOrder, Long> fits = new EnumMap<>(DateOrder.class);
    private final Map<DateOrder, int[]> years = new EnumMap<>(DateOrder.class);
    private long open;
    private long unreadable;
    private long firstUnreadableLine;
    private boolean agreeing = true;
    private boolean dotted = true;
    private @Nullable DateOrder order;
    private boolean ambiguous;
    private final MissingYears missingYears = new MissingYears();
    private boolean yearFirst;
    private long monthFirstDays;
    private long dayFirstDays;
    private char separator = '/';
    private boolean fourDigitYears;

    /**
     * @param zone of cells that name none
     * @param pattern of a {@link DateTimeFormatter}, null to find the format
     */
    public TimeColumn(String header, ZoneId zone, @Nullable String pattern) {
        this.header = header;
        this.zone = zone;
        this.format = pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        if (pattern != null) {
            order = orderOf(pattern);
        }
    }

    private static @Nullable DateOrder orderOf(String pattern) {
        int day = pattern.indexOf('d');
        int month = Math.max(pattern.indexOf('M'), pattern.indexOf('L'));
        int year = Math.max(pattern.indexOf('y'), pattern.indexOf('u'));
        if (day < 0 || month < 0 || year < 0) {
            return null;
        }
        return year < month
                ? DateOrder.YEAR_MONTH_DAY
                : day < month ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
    }

    /** Whether a cell reads as a time in any form; a bare number does not. */
    public static boolean looksLikeTime(String cell) {
        return cell.length() >= 3 && !cell.isBlank() && TimeText.parse(cell) != null;
    }

    /**
     * What is learned from here on is of another sheet.
     *
     * @param row before the first of that sheet
     * @param titleYears years that its titles tell: where it is one, days without a year that nothing else dates have it
     */
    public void nextSheet(long row, Set<Integer> titleYears) {
        missingYears.nextSheet(row, titleYears);
    }

    /** The date of a cell that names its year itself, null where it names none. */
    public @Nullable LocalDate date(String cell) {
        TicketTime time = read(cell);
        return time == null ? null : LocalDate.ofInstant(time.instant(), zone);
    }

    /** Looks at one cell; blank ones say nothing. */
    public void learn(String cell, long line) {
        learn(cell, line, line);
    }

    /**
     * Looks at one cell; blank ones say nothing.
     *
     * @param row rises from cell to cell
     */
    public void learn(String cell, long line, long row) {
        if (cell.isBlank() || isNothing(cell)) {
            return;
        }
        TicketTime formatted = formatted(cell);
        if (formatted != null) {
            missingYears.dated(LocalDate.ofInstant(formatted.instant(), zone), null);
            return;
        }
        TimeText text = TimeText.parse(cell);
        countUnreadable(text == null, line);
        if (text == null) {
            return;
        }
        if (text.day() != null) {
            learn(text.day(), row);
            return;
        }
        missingYears.dated(date(text), text.numbers());
        Numbers numbers = text.numbers();
        if (numbers == null) {
            yearFirst |=
                    text.settled() != null && YEAR_FIRST.matcher(cell.strip()).lookingAt();
            return;
        }
        learn(numbers, line);
    }

    private void learn(DayOfYear day, long row) {
        missingYears.undated(row);
        if (day.certain()) {
            return;
        }
        if (day.second() > 12) {
            monthFirstDays++;
        } else if (day.first() > 12) {
            dayFirstDays++;
        }
    }

    private @Nullable LocalDate date(TimeText text) {
        if (text.instant() != null) {
            return LocalDate.ofInstant(text.instant(), zone);
        }
        return text.settled() == null ? null : text.settled().toLocalDate();
    }

    private void learn(Numbers numbers, long line) {
        Set<DateOrder> possible = possible(numbers);
        if (possible.isEmpty()) {
            countUnreadable(true, line);
            return;
        }
        if (open++ == 0) {
            separator = numbers.separator();
            fourDigitYears = numbers.fourDigitYear();
        }
        dotted &= numbers.separator() == '.';
        for (DateOrder o : possible) {
            fits.merge(o, 1L, Long::sum);
            int year = dateIn(o, numbers).getYear();
            int[] span = years.computeIfAbsent(o, k -> new int[] {year, year});
            span[0] = Math.min(span[0], year);
            span[1] = Math.max(span[1], year);
        }
        agreeing &= possible.stream()
                        .map(o -> o.date(numbers.first(), numbers.second(), numbers.third()))
                        .distinct()
                        .count()
                == 1;
    }

    private static Set<DateOrder> possible(Numbers numbers) {
        Set<DateOrder> possible = EnumSet.noneOf(DateOrder.class);
        for (DateOrder order : DateOrder.values()) {
            boolean yearPlace = order != DateOrder.YEAR_MONTH_DAY || !numbers.fourDigitYear();
            if (yearPlace && order.date(numbers.first(), numbers.second(), numbers.third()) != null) {
                possible.add(order);
            }
        }
        return possible;
    }

    /** Decides, after all cells were shown; to be called once before {@link #read}. */
    public void settle() {
        missingYears.settle();
        if (open == 0 || order != null) {
            return;
        }
        Set<DateOrder> fitting = EnumSet.noneOf(DateOrder.class);
        fits.forEach((o, n) -> {
            if (n * SLIP >= open * (SLIP - 1)) {
                fitting.add(o);
            }
        });
        dropScattered(fitting);
        if (fitting.size() == 1) {
            order = fitting.iterator().next();
        } else if (!fitting.isEmpty() && agreeing) {
            order = fitting.iterator().next();
        } else if (dotted && fitting.contains(DateOrder.DAY_MONTH_YEAR)) {
            // nobody writes the month first with dots between
            order = DateOrder.DAY_MONTH_YEAR;
        } else {
            ambiguous = true;
        }
    }

    /**
     * Days read as two-digit years scatter over decades: where one order keeps the column within ten years, orders that
     * scatter it over more than fifteen are out.
     */
    private void dropScattered(Set<DateOrder> fitting) {
        int least = fitting.stream().mapToInt(this::span).min().orElse(0);
        if (least <= 10) {
            fitting.removeIf(o -> span(o) > 15);
        }
    }

    private int span(DateOrder o) {
        int[] span = years.getOrDefault(o, new int[2]);
        return span[1] - span[0];
    }

    private static LocalDate dateIn(DateOrder order, Numbers numbers) {
        return Objects.requireNonNull(order.date(numbers.first(), numbers.second(), numbers.third()));
    }

    /** The time of a cell, null where it has none, names no year, or where the column is ambiguous. */
    public @Nullable TicketTime read(String cell) {
        return read(cell, -1, List::of);
    }

    /**
     * The time of a cell, null where it has none or it cannot be told.
     *
     * @param row as it was learned
     * @param beside other dates of the same row, which may tell a year that the cell does not name; asked only then
     */
    public @Nullable TicketTime read(String cell, long row, Supplier<List<LocalDate>> beside) {
        if (cell.isBlank() || ambiguous) {
            return null;
        }
        TicketTime formatted = formatted(cell);
        if (formatted != null) {
            return formatted;
        }
        TimeText text = TimeText.parse(cell);
        if (text == null) {
            return null;
        }
        if (text.instant() != null) {
            return new TicketTime(text.instant(), cell.strip());
        }
        LocalDateTime local = text.settled();
        if (local == null && text.numbers() != null) {
            LocalDate date = ordered(text.numbers());
            local = date == null ? null : date.atTime(text.time());
        }
        if (local == null && text.day() != null) {
            MonthDay day = dayOf(text.day());
            LocalDate date = day == null ? null : missingYears.date(day, row, beside.get(), this::ordered);
            local = date == null ? null : date.atTime(text.time());
        }
        if (local == null) {
            return null;
        }
        ZoneId own = text.offset() != null ? text.offset() : zone;
        return new TicketTime(local.atZone(own).toInstant(), cell.strip());
    }

    private @Nullable LocalDate ordered(Numbers numbers) {
        return order == null ? null : order.date(numbers.first(), numbers.second(), numbers.third());
    }

    /** Which of two numbers is the month: by the cell, by the dates of the column, by a day above 12 in it. */
    private @Nullable MonthDay dayOf(DayOfYear day) {
        boolean monthFirst = day.certain()
                || (order == null
                        ? (yearFirst || monthFirstDays > 0) && dayFirstDays == 0
                        : order != DateOrder.DAY_MONTH_YEAR);
        boolean dayFirst = order == null
                ? dayFirstDays > 0 && monthFirstDays == 0 && !yearFirst
                : order == DateOrder.DAY_MONTH_YEAR;
        if (!monthFirst && !dayFirst) {
            return null;
        }
        try {
            return monthFirst ? MonthDay.of(day.first(), day.second()) : MonthDay.of(day.second(), day.first());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The pattern by which day and month were told apart, for a mapping file; null where nothing had to be. */
    public @Nullable String settledPattern() {
        if (order == null || ambiguous || open == 0) {
            return null;
        }
        String year = fourDigitYears ? "yyyy" : "yy";
        return switch (order) {
            case YEAR_MONTH_DAY -> "yy" + separator + "M" + separator + "d";
            case DAY_MONTH_YEAR -> "d" + separator + "M" + separator + year;
            case MONTH_DAY_YEAR -> "M" + separator + "d" + separator + year;
        };
    }

    /** A warning where the column stays empty or some of its cells do; null where all is well. */
    public @Nullable Warning warning() {
        if (ambiguous) {
            return Warning.of(
                    "DATE_AMBIGUOUS",
                    "列 \"" + header + "\" 的日期分不清日和月（没有大于 12 的值可以证明，或前后矛盾），该列留空；可在映射文件的 dateFormats 里写明格式。",
                    "column \"" + header
                            + "\": day and month cannot be told apart (no value above 12 proves it, or values"
                            + " contradict); the column stays empty. Name its format under dateFormats in a mapping"
                            + " file.");
        }
        if (missingYears.days() > 0) {
            long days = missingYears.days();
            return Warning.of(
                    "DATE_WITHOUT_YEAR",
                    "列 \"" + header + "\" 有 " + days + " 个日期没有年份：由同一行或上下行的日期推得唯一年份的已补上，推不出的留空。",
                    "column \"" + header + "\": " + days
                            + " dates name no year; it was taken from dates in the same row or"
                            + " above and below where these leave one possible, else they stay empty.");
        }
        if (unreadable > 0) {
            return Warning.of(
                    "DATE_UNREADABLE",
                    "列 \"" + header + "\" 有 " + unreadable + " 个时间读不懂（第一个在第 " + firstUnreadableLine + " 行），已留空。",
                    "column \"" + header + "\": " + unreadable + " times cannot be read (the first on line "
                            + firstUnreadableLine + "); they stay empty.");
        }
        return null;
    }

    public boolean isAmbiguous() {
        return ambiguous;
    }

    private void countUnreadable(boolean failed, long line) {
        if (failed && unreadable++ == 0) {
            firstUnreadableLine = line;
        }
    }

    private static boolean isNothing(String cell) {
        String bare = cell.strip().toLowerCase(Locale.ROOT);
        return Set.of("-", "--", "/", "\\", "n/a", "na", "null", "none", "无", "0", "0000-00-00", "0000-00-00 00:00:00")
                .contains(bare);
    }

    private @Nullable TicketTime formatted(String cell) {
        if (format == null) {
            return null;
        }
        try {
            TemporalAccessor parsed = format.parseBest(
                    cell.strip(), java.time.OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            java.time.Instant instant = switch (parsed) {
                case java.time.OffsetDateTime t -> t.toInstant();
                case LocalDateTime t -> t.atZone(zone).toInstant();
                case LocalDate d -> d.atStartOfDay(zone).toInstant();
                default -> throw new IllegalStateException(String.valueOf(parsed));
            };
            return new TicketTime(instant, cell.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
