package org.faultbook.kb.ticket;

import org.jspecify.annotations.Nullable;

/** When a ticket opened, when somebody arrived, when it closed, when its row last changed. */
public record TicketTimes(
        @Nullable TicketTime opened,
        @Nullable TicketTime arrived,
        @Nullable TicketTime closed,
        @Nullable TicketTime updated) {
    public static final TicketTimes UNKNOWN = new TicketTimes(null, null, null, null);

    /** The time that orders two versions of a ticket: updated, else closed, else opened; null where none is known. */
    public @Nullable TicketTime versionTime() {
        if (updated != null) {
            return updated;
        }
        return closed != null ? closed : opened;
    }

    /** When the ticket ended: closed, or opened where a sheet has no closing time. */
    public @Nullable TicketTime ended() {
        return closed != null ? closed : opened;
    }
}
