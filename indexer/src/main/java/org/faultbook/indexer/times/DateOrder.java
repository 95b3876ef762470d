package org.faultbook.indexer.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** In which order three numbers make a date. */
public enum DateOrder {
    YEAR_MONTH_DAY,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR;

    /** The date, or null where the numbers make none in this order; two-digit years are 1970 to 2069. */
    @Nullable
    LocalDate date(int first, int second, int third) {
        int year = this == YEAR_MONTH_DAY ? first : third;
        int month = this == MONTH_DAY_YEAR ? first : second;
        int day = this == YEAR_MONTH_DAY ? third : this == DAY_MONTH_YEAR ? first : second;
        if (year < 100) {
            year += year < 70 ? 2000 : 1900;
        }
        if (year < 1950 || year > 2100) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
