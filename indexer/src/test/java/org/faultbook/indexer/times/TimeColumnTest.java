package org.faultbook.indexer.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
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
}
