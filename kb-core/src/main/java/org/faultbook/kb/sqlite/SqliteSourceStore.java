package org.faultbook.kb.sqlite;

import static org.faultbook.kb.sqlite.Statements.longOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** Tickets in the tables {@code ticket} (the newest version's columns) and {@code ticket_version} (every version). */
final class SqliteSourceStore implements SourceStore {
    private static final int PAGE = 500;
    private static final String NEWEST =
            "SELECT v.payload, t.source, t.number, v.judgement FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id AND v.version = t.version";
    private static final String VERSIONS =
            "SELECT v.payload FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id WHERE t.source = ? AND t.number = ?";

    private final Database database;
    private final CaseIdentity identity;

    SqliteSourceStore(Database database, CaseIdentity identity) {
        this.database = database;
        this.identity = identity;
    }

    /** The newest version as it is known before a put. */
    private record Newest(
            int version,
            @Nullable Long time,
            @Nullable String unit,
            @Nullable Long opened,
            String contentKey) {}

    @Override
    public Put put(Ticket ticket, Judgement judgement, String contentKey, String batch) {
        return database.write(t -> {
            Newest newest = newest(t.statements(), ticket.key());
            Long time = instant(ticket.times().versionTime());
            if (newest != null && newest.contentKey.equals(contentKey)) {
                return Put.SAME;
            }
            if (newest != null && newest.time != null && time != null && time < newest.time) {
                return Put.OLDER;
            }
            int version = newest == null ? 1 : newest.version + 1;
            String unit = RepeatVisit.unitKey(ticket.equipment().unit());
            Long opened = instant(ticket.times().opened());
            long id = save(t.statements(), ticket, judgement, version, unit, opened);
            t.statements()
                    .run(
                            "INSERT INTO ticket_version (ticket_id, version, batch_id, content_key, judgement, payload)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            id,
                            version,
                            t.batch(batch),
                            contentKey,
                            Json.write(judgement),
                            Json.write(ticket.withVersion(version)));
            boolean moved =
                    newest != null && !(Objects.equals(newest.unit, unit) && Objects.equals(newest.opened, opened));
            if (newest != null && moved) {
                RepeatVisits.noLongerOpened(t, newest.unit, newest.opened, id);
            }
            if (newest == null || moved) {
                RepeatVisits.opened(t, unit, opened, id);
            }
            return newest == null ? Put.NEW : Put.CHANGED;
        });
    }

    private static @Nullable Newest newest(Statements s, TicketKey key) throws SQLException {
        return s.first(
                "SELECT t.version, t.version_time, t.unit, t.opened, v.content_key FROM ticket t"
                        + " JOIN ticket_version v ON v.ticket_id = t.id AND v.version = t.version"
                        + " WHERE t.source = ? AND t.number = ?",
                row -> new Newest(
                        row.getInt(1), longOrNull(row, 2), row.getString(3), longOrNull(row, 4), row.getString(5)),
                key.source(),
                key.number());
    }

    /** Writes the columns of the newest version; returns the ticket's row number. */
    private static long save(
            Statements s, Ticket ticket, Judgement judgement, int version, @Nullable String unit, @Nullable Long opened)
            throws SQLException {
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
                unit,
                opened,
                instant(ticket.times().ended()));
    }

    private static @Nullable Long instant(@Nullable TicketTime time) {
        return time == null ? null : Micros.of(time.instant());
    }

    @Override
    public Optional<Ticket> find(TicketKey key) {
        return database.read(s -> s.find(
                NEWEST + " WHERE t.source = ? AND t.number = ?",
                row -> Json.read(row.getString(1), Ticket.class),
                key.source(),
                key.number()));
    }

    @Override
    public Optional<Ticket> find(TicketKey key, int version) {
        return database.read(s -> s.find(
                VERSIONS + " AND v.version = ?",
                row -> Json.read(row.getString(1), Ticket.class),
                key.source(),
                key.number(),
                version));
    }

    @Override
    public Optional<Judgement> judgement(TicketKey key) {
        return database.read(s -> s.find(
                "SELECT v.judgement FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id"
                        + " AND v.version = t.version WHERE t.source = ? AND t.number = ?",
                row -> Json.read(row.getString(1), Judgement.class),
                key.source(),
                key.number()));
    }

    @Override
    public List<Ticket> versions(TicketKey key) {
        return database.read(s -> s.list(
                VERSIONS + " ORDER BY v.version",
                row -> Json.read(row.getString(1), Ticket.class),
                key.source(),
                key.number()));
    }

    private static JudgedTicket judged(ResultSet row) throws SQLException {
        return new JudgedTicket(
                Json.read(row.getString(1), Ticket.class), Json.read(row.getString(4), Judgement.class));
    }

    @Override
    public List<JudgedTicket> marked(MarkKind mark, @Nullable TicketKey after, int limit) {
        // few tickets carry such a mark: the judgement is looked through as text, and read only where it has it
        return database.read(s -> s.list(
                NEWEST + " WHERE (t.source, t.number) > (?, ?) AND instr(v.judgement, ?) > 0"
                        + " ORDER BY t.source, t.number LIMIT ?",
                SqliteSourceStore::judged,
                after == null ? "" : after.source(),
                after == null ? "" : after.number(),
                "\"kind\":\"" + mark.name() + "\"",
                limit));
    }

    @Override
    public void forEachJudged(BiConsumer<? super Ticket, ? super Judgement> action) {
        // Page by page, so that a long walk neither holds a reader nor keeps the write-ahead log from shrinking.
        String source = "";
        String number = "";
        while (true) {
            String afterSource = source;
            String afterNumber = number;
            List<JudgedTicket> page = database.read(s -> s.list(
                    NEWEST + " WHERE (t.source, t.number) > (?, ?) ORDER BY t.source, t.number LIMIT " + PAGE,
                    SqliteSourceStore::judged,
                    afterSource,
                    afterNumber));
            page.forEach(judged -> action.accept(judged.ticket(), judged.judgement()));
            if (page.size() < PAGE) {
                return;
            }
            TicketKey last = page.getLast().ticket().key();
            source = last.source();
            number = last.number();
        }
    }

    @Override
    public long count() {
        return database.read(s -> s.number("SELECT count(*) FROM ticket"));
    }

    @Override
    public List<TicketKey> openedOnUnit(String unit, Instant after, Instant until) {
        return database.read(s -> s.list(
                "SELECT source, number FROM ticket WHERE unit = ? AND opened > ? AND opened <= ?"
                        + " ORDER BY opened, source, number",
                row -> new TicketKey(row.getString(1), row.getString(2)),
                RepeatVisit.unitKey(unit),
                Micros.of(after),
                Micros.of(until)));
    }

    @Override
    public List<Ticket> lastOfUnit(String unit, int limit) {
        return database.read(s -> s.list(
                NEWEST + " WHERE t.unit = ? ORDER BY t.opened DESC, t.source, t.number LIMIT ?",
                row -> Json.read(row.getString(1), Ticket.class),
                RepeatVisit.unitKey(unit),
                limit));
    }

    @Override
    public long progress(String fileKey) {
        return database.read(s -> s.number("SELECT rows_taken_in FROM import_progress WHERE file_key = ?", fileKey));
    }

    @Override
    public void saveProgress(String fileKey, long rows) {
        database.write(t -> t.statements()
                .run(
                        "INSERT INTO import_progress (file_key, rows_taken_in) VALUES (?, ?)"
                                + " ON CONFLICT DO UPDATE SET rows_taken_in = excluded.rows_taken_in",
                        fileKey,
                        rows));
    }

    @Override
    public String person(String token) {
        String id = identity.ofPerson(token);
        database.write(t ->
                t.statements().run("INSERT INTO person (id, token) VALUES (?, ?) ON CONFLICT DO NOTHING", id, token));
        return id;
    }
}
