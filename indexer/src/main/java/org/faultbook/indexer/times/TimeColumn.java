package org.faultbook.indexer.times;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.indexer.notice.Warning;
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

    /**
     * @param zone of cells that name none
     * @param pattern of a {@link DateTimeFormatter}, null to find the format
     */
    public TimeColumn(String header, ZoneId zone, @Nullable String pattern) {
        this.header = header;
        this.zone = zone;
        this.format = pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Looks at one cell; blank ones say nothing. */
    public void learn(String cell, long line) {
        if (cell.isBlank() || isNothing(cell)) {
            return;
        }
        if (format != null) {
            countUnreadable(formatted(cell) == null, line);
            return;
        }
        TimeText text = TimeText.parse(cell);
        countUnreadable(text == null, line);
        if (text == null || text.numbers() == null) {
            return;
        }
        Numbers numbers = text.numbers();
        Set<DateOrder> possible = possible(numbers);
        if (possible.isEmpty()) {
            countUnreadable(true, line);
            return;
        }
        open++;
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
        if (open == 0) {
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

    /** The time of a cell, null where it has none or where the column is ambiguous. */
    public @Nullable TicketTime read(String cell) {
        if (cell.isBlank() || ambiguous) {
            return null;
        }
        if (format != null) {
            return formatted(cell);
        }
        TimeText text = TimeText.parse(cell);
        if (text == null) {
            return null;
        }
        if (text.instant() != null) {
            return new TicketTime(text.instant(), cell.strip());
        }
        LocalDateTime local = text.settled();
        Numbers numbers = text.numbers();
        if (local == null && numbers != null && order != null) {
            var date = order.date(numbers.first(), numbers.second(), numbers.third());
            local = date == null ? null : date.atTime(text.time());
        }
        if (local == null) {
            return null;
        }
        ZoneId own = text.offset() != null ? text.offset() : zone;
        return new TicketTime(local.atZone(own).toInstant(), cell.strip());
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
