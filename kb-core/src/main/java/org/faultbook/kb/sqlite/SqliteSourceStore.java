package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Tickets in the tables {@code ticket} (the newest version's columns) and {@code ticket_version} (every version). */
final class SqliteSourceStore implements SourceStore {
    private static final int PAGE = 500;
    private static final String NEWEST =
            "SELECT v.payload, t.source, t.number, v.judgement FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id AND v.version = t.version";
    private static final String VERSIONS =
            "SELECT v.payload FROM ticket t JOIN ticket_version v ON v.ticket_id = t.id WHERE t.source = ? AND t.number = ? AND v.place > 0";

    private final Database database;
    private final CaseIdentity identity;

    SqliteSourceStore(Database database, CaseIdentity identity) {
        this.database = database;
        this.identity = identity;
    }

    @Override
    public Put put(Ticket ticket, Judgement judgement, String contentKey, String batch) {
        return database.write(t -> TicketTable.put(t, ticket, judgement, contentKey, t.batch(batch)));
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
                VERSIONS + " ORDER BY v.place",
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
        database.write(t -> saveProgress(t, fileKey, rows, null));
    }

    @Override
    public void saveProgress(String fileKey, long rows, String batch) {
        database.write(t -> rows == 0
                ? t.statements().run("DELETE FROM import_progress WHERE file_key = ?", fileKey)
                : saveProgress(t, fileKey, rows, t.batch(batch)));
    }

    private static int saveProgress(Transaction t, String fileKey, long rows, @Nullable Long batch)
            throws SQLException {
        return t.statements()
                .run(
                        "INSERT INTO import_progress (file_key, rows_taken_in, batch_id) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO UPDATE SET rows_taken_in = excluded.rows_taken_in,"
                                + " batch_id = excluded.batch_id",
                        fileKey,
                        rows,
                        batch);
    }

    @Override
    public Optional<String> knownPerson(String token) {
        return database.read(s -> s.find("SELECT id FROM person WHERE token = ?", row -> row.getString(1), token));
    }

    @Override
    public String person(String token) {
        String id = identity.ofPerson(token);
        database.write(t ->
                t.statements().run("INSERT INTO person (id, token) VALUES (?, ?) ON CONFLICT DO NOTHING", id, token));
        return id;
    }
}
