package org.faultbook.kb.faultcase;

import java.time.Instant;
import java.util.Comparator;

/** A contribution, and whether another ticket of its unit opened within 30 days after it closed. */
public record Visit(Contribution contribution, boolean repeated) {
    /** Newest closing time first, unknown ones last, then by ticket key. */
    public static final Comparator<Visit> NEWEST_FIRST = Comparator.comparing(
                    (Visit v) -> v.contribution().closed(), Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(v -> v.contribution().ticket());

    /** Whether what closed this ticket held: 30 days on a known unit without a repeat visit. */
    public boolean held(Instant now) {
        Instant closed = contribution.closed();
        return !repeated && contribution.unit() != null && closed != null && RepeatVisit.settled(closed, now);
    }

    /** Whether a ticket closed with a fix that may be recommended. */
    public static boolean closedWithFix(Contribution contribution) {
        return contribution.fixes().stream()
                .anyMatch(f -> f.outcome() == ActOutcome.SEEN && f.kind() != FixKind.PROHIBITED);
    }
}
