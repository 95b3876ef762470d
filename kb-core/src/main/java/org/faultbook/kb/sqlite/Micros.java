package org.faultbook.kb.sqlite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as sortable numbers: microseconds since 1970, rounded down; what lies beyond stays at the end. */
final class Micros {
    private static final long LIMIT = Long.MAX_VALUE / 1_000_000 - 1;

    private Micros() {}

    static long of(Instant instant) {
        long seconds = Math.clamp(instant.getEpochSecond(), -LIMIT, LIMIT);
        return seconds * 1_000_000 + instant.getNano() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    static @Nullable Long orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    static @Nullable Instant instantOrNull(@Nullable Long micros) {
        return micros == null ? null : instant(micros);
    }
}
