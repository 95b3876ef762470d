package org.faultbook.kb.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an import brought a ticket with some content, new or known.
 *
 * @param order the later, the higher; of one ticket never twice the same
 * @param version the version of the ticket that has this content
 * @param time what orders two contents of a ticket; null where unknown
 */
public record Delivery(
        long order,
        int version,
        String contentKey,
        @Nullable Instant time) {
    /** Whether this content is kept out where {@code newest} is there already. */
    public boolean isOlderThan(Delivery newest) {
        return time != null && newest.time != null && time.isBefore(newest.time);
    }
}
