package org.faultbook.kb.faultcase;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When another ticket of the same unit tells that the first one did not hold. */
public final class RepeatVisit {
    /** A ticket opened within this time after another closed is a repeat visit; after it the first counts as fixed. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private RepeatVisit() {}

    /** Whether a ticket opened at {@code opened} follows one closed at {@code closed} up to 30 days later. */
    public static boolean follows(@Nullable Instant opened, @Nullable Instant closed) {
        return opened != null && closed != null && opened.isAfter(closed) && !opened.isAfter(closed.plus(WINDOW));
    }

    /** Whether a ticket closed at {@code closed} can have no repeat visit any more: 30 days have passed. */
    public static boolean settled(Instant closed, Instant now) {
        return !now.isBefore(closed.plus(WINDOW));
    }

    /** One form of a serial number or asset for all its writings; null where there is none. */
    public static @Nullable String unitKey(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : unit.strip().toUpperCase(Locale.ROOT);
    }
}
