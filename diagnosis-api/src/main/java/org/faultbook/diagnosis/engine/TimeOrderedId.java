package org.faultbook.diagnosis.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Globally unique ids in the order of time: UUID version 7 (RFC 9562, section 5.7). */
final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    static String next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
