package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.statistics.StatisticsVersion;
import org.junit.jupiter.api.Test;

/** What every {@link StatisticsStore} does. */
public abstract class StatisticsStoreContract {
    private static final Instant AT = Instant.parse("2026-02-03T10:11:12Z");
    private static final ProductLine LIFTS = new ProductLine("lifts");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private void save(String id, ProductLine line, String kind, long revision, Instant at) {
        store().statistics().save(new StatisticsVersion(id, line, kind, revision, at, new byte[] {1, -2, 3}));
    }

    @Test
    void save_version_isFoundAsItWasGiven() {
        save("v1", ProductLine.DEFAULT, "symptom-terms", 7, AT);
        assertThat(store().statistics().find("v1")).hasValueSatisfying(v -> {
            assertThat(v.payload()).containsExactly(1, -2, 3);
            assertThat(v.fromRevision()).isEqualTo(7);
            assertThat(v.computedAt()).isEqualTo(AT);
            assertThat(v.kind()).isEqualTo("symptom-terms");
        });
        assertThat(store().statistics().find("v2")).isEmpty();
    }

    @Test
    void save_idTaken_isRefused() {
        save("v1", ProductLine.DEFAULT, "symptom-terms", 7, AT);
        assertThatIllegalStateException().isThrownBy(() -> save("v1", LIFTS, "calibration", 9, AT));
        assertThat(store().statistics().latest(LIFTS, "calibration")).isEmpty();
    }

    @Test
    void latest_severalVersions_byRevisionThenTimeThenId() {
        save("a", ProductLine.DEFAULT, "symptom-terms", 9, AT);
        save("c", ProductLine.DEFAULT, "symptom-terms", 9, AT.plusSeconds(1));
        save("d", ProductLine.DEFAULT, "symptom-terms", 9, AT.plusSeconds(1));
        save("e", ProductLine.DEFAULT, "symptom-terms", 8, AT.plusSeconds(5));
        save("f", ProductLine.DEFAULT, "calibration", 10, AT);
        assertThat(store().statistics().latest(ProductLine.DEFAULT, "symptom-terms"))
                .map(StatisticsVersion::id)
                .contains("d");
        assertThat(store().statistics().latest(LIFTS, "symptom-terms")).isEmpty();
    }

    @Test
    void latestOf_lines_inTheirOrderAndWithoutThoseThatHaveNone() {
        save("a", LIFTS, "symptom-terms", 9, AT);
        save("b", ProductLine.DEFAULT, "symptom-terms", 9, AT);
        assertThat(store().statistics()
                        .latestOf(List.of(LIFTS, new ProductLine("pumps"), ProductLine.DEFAULT), "symptom-terms"))
                .extracting(StatisticsVersion::id)
                .containsExactly("b", "a");
    }
}
