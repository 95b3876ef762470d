package org.faultbook.indexer.times;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.faultbook.indexer.times.TimeText.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Years of days written without one, in a column that people fill from top to bottom: the dated cells above and below a
 * stretch of such days leave one year possible, or none is taken. Memory grows with the stretches, not with the rows, and
 * is bounded.
 */
final class MissingYears {
    private static final int MOST_STRETCHES = 50_000;
    /** A day so near a date has its year: in any other it would be most of a year away. */
    private static final int NEAR_DAYS = 60;

    /** So far may a day stand out of the order of its neighbours. */
    private static final int SLACK_DAYS = 31;

    /** A dated cell: a date, or numbers whose order is settled later. */
    private record Dated(@Nullable LocalDate date, @Nullable Numbers numbers) {}

    private record Stretch(
            long first,
            long last,
            @Nullable Dated above,
            @Nullable Dated below) {}

    private final List<Stretch> stretches = new ArrayList<>();
    /** The year that a sheet's titles tell, by the row where the sheet begins; 0 where they tell none or several. */
    private final TreeMap<Long, Integer> told = new TreeMap<>();

    private @Nullable Dated above;
    private long first;
    private long last;
    private long days;

    /**
     * What follows is of another sheet.
     *
     * @param row before the first of that sheet
     * @param years that its titles tell
     */
    void nextSheet(long row, Set<Integer> years) {
        boundary();
        told.put(row, years.size() == 1 ? years.iterator().next() : 0);
    }

    void dated(@Nullable LocalDate date, @Nullable Numbers numbers) {
        Dated dated = new Dated(date, numbers);
        close(dated);
        above = dated;
    }

    void undated(long row) {
        days++;
        if (first == 0) {
            first = row;
        }
        last = row;
    }

    private void boundary() {
        close(null);
        above = null;
    }

    private void close(@Nullable Dated below) {
        if (first > 0 && stretches.size() < MOST_STRETCHES && (above != null || below != null)) {
            stretches.add(new Stretch(first, last, above, below));
        }
        first = 0;
    }

    /** Days met without a year. */
    long days() {
        return days;
    }

    /**
     * The date of a day, null where several years or none fit.
     *
     * @param beside other dates of the same row
     * @param order turns numbers into dates
     */
    @Nullable
    LocalDate date(MonthDay day, long row, List<LocalDate> beside, Function<Numbers, @Nullable LocalDate> order) {
        LocalDate byRow = near(day, beside);
        LocalDate byColumn = between(day, row, order);
        if (byRow != null && byColumn != null) {
            return byRow.equals(byColumn) ? byRow : null;
        }
        if (byRow != null || byColumn != null) {
            return byRow != null ? byRow : byColumn;
        }
        var titled = told.floorEntry(row);
        // neighbours that the day fits no year of speak against its order of day and month
        boolean apart = hasNeighbours(row, order);
        return apart || titled == null || titled.getValue() == 0 ? null : in(day, titled.getValue());
    }

    private static @Nullable LocalDate near(MonthDay day, List<LocalDate> beside) {
        LocalDate found = null;
        for (LocalDate other : beside) {
            LocalDate date = nearest(day, other, NEAR_DAYS);
            if (date == null || (found != null && !found.equals(date))) {
                return null;
            }
            found = date;
        }
        return found;
    }

    private static @Nullable LocalDate nearest(MonthDay day, LocalDate other, int days) {
        for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
            LocalDate date = in(day, year);
            if (date != null && Math.abs(ChronoUnit.DAYS.between(date, other)) <= days) {
                return date;
            }
        }
        return null;
    }

    private @Nullable LocalDate between(MonthDay day, long row, Function<Numbers, @Nullable LocalDate> order) {
        Stretch stretch = stretch(row);
        if (stretch == null) {
            return null;
        }
        LocalDate before = date(stretch.above(), order);
        LocalDate after = date(stretch.below(), order);
        if (before == null || after == null) {
            LocalDate only = before != null ? before : after;
            return only == null ? null : nearest(day, only, SLACK_DAYS);
        }
        LocalDate early = before.isBefore(after) ? before : after;
        LocalDate late = early.equals(before) ? after : before;
        LocalDate found = null;
        for (int year = early.getYear(); year <= late.getYear(); year++) {
            LocalDate date = in(day, year);
            if (date != null && !date.isBefore(early) && !date.isAfter(late)) {
                if (found != null) {
                    return null;
                }
                found = date;
            }
        }
        if (found != null) {
            return found;
        }
        LocalDate nearEarly = nearest(day, early, SLACK_DAYS);
        LocalDate nearLate = nearest(day, late, SLACK_DAYS);
        return nearEarly != null && nearEarly.equals(nearLate) ? nearEarly : null;
    }

    private boolean hasNeighbours(long row, Function<Numbers, @Nullable LocalDate> order) {
        Stretch stretch = stretch(row);
        return stretch != null && (date(stretch.above(), order) != null || date(stretch.below(), order) != null);
    }

    private static @Nullable LocalDate date(@Nullable Dated dated, Function<Numbers, @Nullable LocalDate> order) {
        if (dated == null) {
            return null;
        }
        return dated.date() != null ? dated.date() : dated.numbers() == null ? null : order.apply(dated.numbers());
    }

    private @Nullable Stretch stretch(long row) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Stretch stretch = stretches.get(middle);
            if (row < stretch.first()) {
                high = middle - 1;
            } else if (row > stretch.last()) {
                low = middle + 1;
            } else {
                return stretch;
            }
        }
        return null;
    }

    private static @Nullable LocalDate in(MonthDay day, int year) {
        return day.isValidYear(year) ? day.atYear(year) : null;
    }

    /** Kept in the order of rows. */
    void settle() {
        boundary();
        stretches.sort(Comparator.comparingLong(Stretch::first));
    }
}
