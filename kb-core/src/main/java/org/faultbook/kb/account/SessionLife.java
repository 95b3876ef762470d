package org.faultbook.kb.account;

import java.time.Duration;

/** How long a sign-in lasts: unused, and at most. */
public record SessionLife(Duration idle, Duration absolute) {
    /** A shift and the way home; and no longer than a week. */
    public static final SessionLife STANDARD = new SessionLife(Duration.ofHours(12), Duration.ofDays(7));

    public SessionLife {
        if (!idle.isPositive() || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session lasts longer in all than unused");
        }
    }
}
