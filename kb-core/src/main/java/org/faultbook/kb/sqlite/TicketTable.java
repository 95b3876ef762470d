package org.faultbook.kb.sqlite;

import static org.faultbook.kb.sqlite.Statements.longOrNull;

import java.sql.SQLException;
import java.util.Objects;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.port.SourceStore.Put;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** Writes the tables {@code ticket}, {@code ticket_version} and {@code ticket_delivery}. */
final class TicketTable {
    private TicketTable() {}

    /** The newest version as it is known before a put. */
    private record Newest(
            long id,
            int version,
            @Nullable Long time,
            @Nullable String unit,
            @Nullable Long opened,
            String contentKey) {}

    static Put put(Transaction t, Ticket ticket, Judgement judgement, String contentKey, long batch)
            throws SQLException {
        Statements s = t.statements();
        Newest newest = newest(s, ticket.key());
        Long time = instant(ticket.times().versionTime());
        if (newest != null && newest.contentKey.equals(contentKey)) {
            deliver(s, newest.id, newest.version, batch);
            return Put.SAME;
        }
        int version = newest == null ? 1 : nextVersion(s, newest.id);
        if (newest != null && newest.time != null && time != null && time < newest.time) {
            int known = (int) s.number(
                    "SELECT max(version) FROM ticket_version WHERE ticket_id = ? AND content_key = ?",
                    newest.id,
                    contentKey);
            if (known == 0) {
                addVersion(s, newest.id, ticket.withVersion(version), judgement, contentKey, batch, false);
            }
            deliver(s, newest.id, known == 0 ? version : known, batch);
            return Put.OLDER;
        }
        long id = save(s, ticket, judgement, version);
        addVersion(s, id, ticket.withVersion(version), judgement, contentKey, batch, true);
        deliver(s, id, version, batch);
        moved(
                t,
                id,
                newest == null,
                newest == null ? null : newest.unit,
                newest == null ? null : newest.opened,
                ticket);
        return newest == null ? Put.NEW : Put.CHANGED;
    }

    /** Asks anew what the ticket followed and what it was, where its unit or opening is another one than before. */
    static void moved(Transaction t, long id, boolean isNew, @Nullable String unit, @Nullable Long opened, Ticket now)
            throws SQLException {
        String unitNow = RepeatVisit.unitKey(now.equipment().unit());
        Long openedNow = instant(now.times().opened());
        boolean moved = !isNew && !(Objects.equals(unit, unitNow) && Objects.equals(opened, openedNow));
        if (moved) {
            RepeatVisits.noLongerOpened(t, unit, opened, id);
        }
        if (isNew || moved) {
            RepeatVisits.opened(t, unitNow, openedNow, id);
        }
    }

    private static @Nullable Newest newest(Statements s, TicketKey key) throws SQLException {
        return s.first(
                "SELECT t.id, t.version, t.version_time, t.unit, t.opened, v.content_key FROM ticket t"
                        + " JOIN ticket_version v ON v.ticket_id = t.id AND v.version = t.version"
                        + " WHERE t.source = ? AND t.number = ?",
                row -> new Newest(
                        row.getLong(1),
                        row.getInt(2),
                        longOrNull(row, 3),
                        row.getString(4),
                        longOrNull(row, 5),
                        row.getString(6)),
                key.source(),
                key.number());
    }

    /** One above all numbers there are, those of versions that were kept out included. */
    private static int nextVersion(Statements s, long id) throws SQLException {
        return 1 + (int) s.number("SELECT max(version) FROM ticket_version WHERE ticket_id = ?", id);
    }

    private static void addVersion(
            Statements s, long id, Ticket ticket, Judgement judgement, String contentKey, long batch, boolean newest)
            throws SQLException {
        long place = 0;
        if (newest) {
            place = ticket.version() == 1
                    ? 1
                    : 1 + s.number("SELECT max(place) FROM ticket_version WHERE ticket_id = ?", id);
        }
        s.run(
                "INSERT INTO ticket_version (ticket_id, version, batch_id, content_key, judgement, payload, place)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                ticket.version(),
                batch,
                contentKey,
                Json.write(judgement),
                Json.write(ticket),
                place);
    }

    private static void deliver(Statements s, long id, int version, long batch) throws SQLException {
        s.run(
                "INSERT INTO ticket_delivery (ticket_id, version, batch_id) SELECT ?1, ?2, ?3 WHERE NOT EXISTS"
                        + " (SELECT 1 FROM ticket_delivery WHERE ticket_id = ?1 AND version = ?2 AND batch_id = ?3)",
                id,
                version,
                batch);
    }

    /** Writes the columns of the newest version; returns the ticket's row number. */
    static long save(Statements s, Ticket ticket, Judgement judgement, int version) throws SQLException {
        return s.number(
                "INSERT INTO ticket (source, number, version, version_time, product_line, status, kind, grade, unit,"
                        + " opened, ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, number) DO"
                        + " UPDATE SET version = excluded.version, version_time = excluded.version_time,"
                        + " product_line = excluded.product_line, status = excluded.status, kind = excluded.kind,"
                        + " grade = excluded.grade, unit = excluded.unit, opened = excluded.opened,"
                        + " ended = excluded.ended RETURNING id",
                ticket.key().source(),
                ticket.key().number(),
                version,
                instant(ticket.times().versionTime()),
                ticket.productLine().id(),
                ticket.status().name(),
                judgement.kind().name(),
                judgement.grade().name(),
                RepeatVisit.unitKey(ticket.equipment().unit()),
                instant(ticket.times().opened()),
                instant(ticket.times().ended()));
    }

    private static @Nullable Long instant(@Nullable TicketTime time) {
        return time == null ? null : Micros.of(time.instant());
    }
}
