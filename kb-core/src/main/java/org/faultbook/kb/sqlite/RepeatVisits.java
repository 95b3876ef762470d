package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps on each contribution whether a repeat visit followed, whichever of the two tickets came in first. A row turns
 * once when a visit comes, so a busy unit costs no more than its tickets.
 */
final class RepeatVisits {
    private static final long WINDOW = RepeatVisit.WINDOW.toSeconds() * 1_000_000;
    private static final String VISIT_OF =
            " FROM ticket t WHERE t.unit = %s AND t.opened > %s AND t.opened <= %s + " + WINDOW + " AND t.id <> %s";
    private static final String VISIT_OF_ROW = VISIT_OF.formatted(
            "contribution.unit", "contribution.closed", "contribution.closed", "contribution.ticket_id");

    private RepeatVisits() {}

    /** Whether a ticket of the unit opened within 30 days after this one closed. */
    static boolean followed(Transaction t, @Nullable String unit, @Nullable Instant closed, long ticket)
            throws SQLException {
        if (unit == null || closed == null) {
            return false;
        }
        long at = Micros.of(closed);
        return t.statements()
                        .number(
                                "SELECT EXISTS (SELECT 1" + VISIT_OF.formatted("?1", "?2", "?2", "?3") + ")",
                                unit,
                                at,
                                ticket)
                == 1;
    }

    /** A ticket of the unit opened: those closed up to 30 days before were followed by it. */
    static void opened(Transaction t, @Nullable String unit, @Nullable Long opened, long ticket) throws SQLException {
        if (unit != null && opened != null) {
            turn(
                    t,
                    "UPDATE contribution SET repeated = 1 WHERE unit = ? AND repeated = 0"
                            + " AND closed >= ? AND closed < ? AND ticket_id <> ? RETURNING fault_case",
                    unit,
                    opened,
                    ticket);
        }
    }

    /** A new version of a ticket is of another unit or opened at another time: what it had followed is asked again. */
    static void noLongerOpened(Transaction t, @Nullable String unit, @Nullable Long opened, long ticket)
            throws SQLException {
        if (unit != null && opened != null) {
            turn(
                    t,
                    "UPDATE contribution SET repeated = 0 WHERE unit = ? AND repeated = 1"
                            + " AND closed >= ? AND closed < ? AND ticket_id <> ?"
                            + " AND NOT EXISTS (SELECT 1" + VISIT_OF_ROW + ") RETURNING fault_case",
                    unit,
                    opened,
                    ticket);
        }
    }

    private static void turn(Transaction t, String sql, String unit, long opened, long ticket) throws SQLException {
        List<Long> cases = t.statements().list(sql, row -> row.getLong(1), unit, opened - WINDOW, opened, ticket);
        for (long faultCase : cases) {
            t.touch(faultCase);
        }
    }
}
