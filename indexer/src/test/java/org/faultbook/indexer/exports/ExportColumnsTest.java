package org.faultbook.indexer.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The exports of {@code data/exports} read without any mapping, beside how a person reads them. */
final class ExportColumnsTest {
    private static final List<String> ALL_RIGHT =
            List.of("lines", "no ticket that is none", "number", "opened", "closed", "serialLost");

    @Test
    void exports_withoutMapping_readAsAPersonReadsThem() {
        List<String> names = ExportGolden.names();
        Assumptions.assumeFalse(names.isEmpty(), "skipped: data/exports is absent");
        int right = 0;
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
            ExportReading reading = new ExportReading(name);
            System.out.println(reading.line());
            right += reading.right("columns");
            all += reading.all("columns");
            for (String what : ALL_RIGHT) {
                if (reading.right(what) < reading.all(what)) {
                    wrong.add(name + ": " + what);
                    reading.differences().stream()
                            .filter(d -> d.startsWith(what))
                            .forEach(wrong::add);
                }
            }
            reading.unaccounted().forEach(u -> wrong.add(name + ": " + u));
        }
        System.out.println("columns right: " + right + "/" + all);
        assertThat(right).as("columns right of " + all).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * all));
        assertThat(wrong).isEmpty();
    }

    @Test
    void exports_withTheirWrittenMapping_giveTheSameTickets() {
        List<String> names = ExportGolden.names();
        Assumptions.assumeFalse(names.isEmpty(), "skipped: data/exports is absent");
        for (String name : names) {
            assertThat(ExportGolden.results(ExportGolden.openWithOwnMapping(name)))
                    .as(name)
                    .isEqualTo(ExportGolden.results(ExportGolden.open(name)));
        }
    }
}
