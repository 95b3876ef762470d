package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TimeOrderedIdTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void next_laterMoment_laterId() {
        String before = "";
        for (int millis = 0; millis < 2000; millis += 7) {
            String id = at(START.plusMillis(millis));
            assertThat(id).isGreaterThan(before);
            before = id;
        }
    }

    @Test
    void next_manyInOneMoment_allDifferentAndOfVersionSeven() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            ids.add(at(START));
        }
        assertThat(ids).hasSize(5000);
        UUID id = UUID.fromString(ids.iterator().next());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(START.toEpochMilli());
    }

    private static String at(Instant instant) {
        return TimeOrderedId.next(Clock.fixed(instant, ZoneOffset.UTC));
    }
}
