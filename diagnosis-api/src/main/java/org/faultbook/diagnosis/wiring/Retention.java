package org.faultbook.diagnosis.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.faultbook.kb.port.Store;

/** How long a home keeps what nobody decided to keep: the log of what was asked, and photographs of no case. */
final class Retention {
    static final Duration KEPT = Duration.ofDays(400);

    private final Store store;
    private final Clock clock;

    Retention(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Drops what is older. */
    void drop() {
        Instant oldest = clock.instant().minus(KEPT);
        store.recommendations().dropBefore(oldest);
        store.photos().dropUntiedBefore(oldest);
    }
}
