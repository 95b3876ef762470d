package org.faultbook.indexer.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeColumnTest {
    private static TimeColumn settled(String... cells) {
        TimeColumn column = new TimeColumn("opened", ZoneId.of("Asia/Shanghai"), null);
        for (int i = 0; i < cells.length; i++) {
            column.learn(cells[i], i + 2);
        }
        column.settle();
        return column;
    }

    private static @Nullable Instant instant(TimeColumn column, String cell) {
        TicketTime time = column.read(cell);
        return time == null ? null : time.instant();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-05 14:05:06|2025-03-05T06:05:06Z",
                "2025-03-05T14:05:06Z|2025-03-05T14:05:06Z",
                "2025-03-05T14:05:06.123+0200|2025-03-05T12:05:06.123Z",
                "2025-03-05T14:05:06+08:00|2025-03-05T06:05:06Z",
                "2025/3/5 14:05|2025-03-05T06:05:00Z",
                "2025/3/5|2025-03-04T16:00:00Z",
                "2025.3.5|2025-03-04T16:00:00Z",
                "2025年3月5号 14:05|2025-03-05T06:05:00Z",
                "2025年03月05日 下午2点5分|2025-03-05T06:05:00Z",
                "2025年3月5日14时05分|2025-03-05T06:05:00Z",
                "2025-03-05 星期三 14:05|2025-03-05T06:05:00Z",
                "2025/3/5 2:05:06 PM|2025-03-05T06:05:06Z",
                "20250305|2025-03-04T16:00:00Z",
                "20250305140506|2025-03-05T06:05:06Z",
                "45721.5|2025-03-05T04:00:00Z",
                "1741154706|2025-03-05T06:05:06Z",
                "1741154706000|2025-03-05T06:05:06Z",
                "05/Mar/25 2:05 PM|2025-03-05T06:05:00Z",
                "5 March 2025 14:05|2025-03-05T06:05:00Z",
                "Mar 5, 2025|2025-03-04T16:00:00Z",
                "２０２５－０３－０５ 14：05|2025-03-05T06:05:00Z"
            })
    void read_unambiguousForms_understood(String cell, String expected) {
        TimeColumn column = settled(cell);
        assertThat(instant(column, cell)).isEqualTo(Instant.parse(expected));
        assertThat(Objects.requireNonNull(column.read(cell)).original()).isEqualTo(cell);
        assertThat(column.warning()).isNull();
    }

    @Test
    void settle_oneValueAbove12_provesTheWholeColumn() {
        assertThat(instant(settled("03/04/2025", "13/04/2025"), "03/04/2025"))
                .isEqualTo(Instant.parse("2025-04-02T16:00:00Z"));
        assertThat(instant(settled("03/04/2025", "04/13/2025"), "03/04/2025"))
                .isEqualTo(Instant.parse("2025-03-03T16:00:00Z"));
        assertThat(instant(settled("05.03.2025 08:00"), "05.03.2025 08:00"))
                .as("dots: day first")
                .isEqualTo(Instant.parse("2025-03-05T00:00:00Z"));
        assertThat(instant(settled("31/12/24", "01/02/25"), "01/02/25"))
                .isEqualTo(Instant.parse("2025-01-31T16:00:00Z"));
    }

    @Test
    void settle_nothingProvesOrValuesContradict_columnStaysEmpty() {
        for (TimeColumn column :
                new TimeColumn[] {settled("03/04/2025", "05/06/2025"), settled("13/04/2025", "04/13/2025")}) {
            assertThat(column.read("03/04/2025")).isNull();
            assertThat(Objects.requireNonNull(column.warning()).code()).isEqualTo("DATE_AMBIGUOUS");
        }
    }

    @Test
    void settle_dayEqualsMonthEverywhere_doesNotMatter() {
        assertThat(instant(settled("03/03/2025"), "03/03/2025")).isEqualTo(Instant.parse("2025-03-02T16:00:00Z"));
    }

    @Test
    void read_unreadableCell_emptyCountedWithLine() {
        TimeColumn column = settled("2025-03-05", "yesterday", "2025-13-45", "-");
        assertThat(column.read("yesterday")).isNull();
        assertThat(Objects.requireNonNull(column.warning()).text().en())
                .contains("2 times cannot be read (the first on line 3)");
    }

    private static @Nullable String day(TimeColumn column, String cell, int row) {
        TicketTime time = column.read(cell, row, List::of);
        return time == null
                ? null
                : LocalDate.ofInstant(time.instant(), ZoneId.of("Asia/Shanghai"))
                        .toString();
    }

    @Test
    void read_dayWithoutYear_settledByTheDatesAroundIt() {
        TimeColumn column = settled("2025-12-30", "3月5号", "2026-03-06", "12/7", "2026-12-09");
        assertThat(day(column, "3月5号", 3)).isEqualTo("2026-03-05");
        assertThat(day(column, "12/7", 5)).isEqualTo("2026-12-07");
        assertThat(Objects.requireNonNull(column.warning()).code()).isEqualTo("DATE_WITHOUT_YEAR");
    }

    @Test
    void read_dayWithoutYearAndNothingAround_staysEmpty() {
        TimeColumn column = settled("3月5号", "3月6号");
        assertThat(day(column, "3月5号", 2)).isNull();
    }

    @Test
    void read_dayWithoutYear_settledByAnotherDateOfItsRow() {
        TimeColumn column = settled("12月30号", "1月2号");
        TicketTime time = column.read("12月30号", 2, () -> List.of(LocalDate.of(2026, 1, 3)));
        assertThat(Objects.requireNonNull(time).instant()).isEqualTo(Instant.parse("2025-12-29T16:00:00Z"));
    }

    @Test
    void read_twoNumbersNothingProves_staysEmpty() {
        TimeColumn column = settled("2026年3月4日", "5/3", "2026年3月6日");
        assertThat(day(column, "5/3", 3)).isNull();
        assertThat(day(settled("2026年3月4日", "5/3", "20/3", "2026年3月26日"), "5/3", 3))
                .as("20/3 proves that the day comes first")
                .isEqualTo("2026-03-05");
    }

    @Test
    void read_dayWithoutYear_takesTheYearOfTheTitle() {
        TimeColumn column = new TimeColumn("日期", ZoneId.of("Asia/Shanghai"), null);
        column.nextSheet(0, Set.of(2026));
        column.learn("3月5号", 3, 1);
        column.settle();
        assertThat(day(column, "3月5号", 1)).isEqualTo("2026-03-05");
    }

    @Test
    void settledPattern_readBack_readsTheSame() {
        TimeColumn column = settled("03/04/2025", "13/04/2025 08:00");
        String pattern = column.settledPattern();
        assertThat(pattern).isEqualTo("d/M/yyyy");
        TimeColumn again = new TimeColumn("opened", ZoneId.of("Asia/Shanghai"), pattern);
        for (String cell : List.of("03/04/2025", "13/04/2025 08:00", "2025-03-05")) {
            assertThat(again.read(cell)).isEqualTo(column.read(cell));
        }
    }
}
