package org.faultbook.kb.sqlite;

import static org.faultbook.kb.sqlite.Statements.longOrNull;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.batch.Delivery;
import org.faultbook.kb.batch.Standing;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.ImportLog.Reading;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** Takes one batch back within one transaction, some hundred tickets at a time. */
final class Undo {
    private static final int PAGE = 500;

    private final Transaction t;
    private final Statements s;
    private final Withdrawal withdrawal;
    private final Reading reading;
    private final LongConsumer progress;
    private long removed;
    private long restored;
    private long unchanged;

    Undo(Transaction t, Withdrawal withdrawal, Reading reading, LongConsumer progress) {
        this.t = t;
        this.s = t.statements();
        this.withdrawal = withdrawal;
        this.reading = reading;
        this.progress = progress;
    }

    UndoneImport run(String name, Instant at) throws SQLException {
        long batch = s.number("SELECT id FROM import_batch WHERE name = ?", name);
        Change change = new Change(Actor.INDEXER, at, "undo " + name);
        t.mayErase(true);
        long after = 0;
        List<Long> page;
        do {
            page = s.list(
                    "SELECT DISTINCT ticket_id FROM ticket_delivery WHERE batch_id = ? AND ticket_id > ?"
                            + " ORDER BY ticket_id LIMIT " + PAGE,
                    row -> row.getLong(1),
                    batch,
                    after);
            List<Restored> again = new ArrayList<>();
            for (long ticket : page) {
                Restored restoredNow = withdraw(ticket, batch);
                if (restoredNow != null) {
                    again.add(restoredNow);
                }
                after = ticket;
            }
            restore(again, change);
            progress.accept(removed + restored + unchanged);
        } while (page.size() == PAGE);
        ManualUndo manuals = new ManualUndo(t, withdrawal.joining(), withdrawal);
        manuals.run(batch, change);
        withdrawal.removePersons();
        new Quotes(t, withdrawal, text -> false, text -> text).takeOut();
        t.mayErase(false);
        // an older program did not note whose progress it was: such a file is read from its start again, too
        s.run("DELETE FROM import_progress WHERE batch_id = ? OR batch_id IS NULL", batch);
        s.run("UPDATE import_batch SET undone = ? WHERE id = ?", Micros.of(at), batch);
        return new UndoneImport(
                name,
                removed,
                restored,
                unchanged,
                withdrawal.cases(),
                withdrawal.kept(),
                manuals.removed(),
                manuals.restored(),
                manuals.unchanged());
    }

    /** A ticket whose newest version is another one than before. */
    private record Restored(long id, Ticket ticket, Judgement judgement) {}

    private record Version(Ticket ticket, Judgement judgement, String contentKey) {}

    private record Brought(long order, int version, long batch) {}

    /** Takes a batch's deliveries of a ticket away; null where its newest version stays. */
    private @Nullable Restored withdraw(long ticket, long batch) throws SQLException {
        s.run("DELETE FROM ticket_delivery WHERE ticket_id = ? AND batch_id = ?", ticket, batch);
        List<Brought> left = s.list(
                "SELECT id, version, batch_id FROM ticket_delivery WHERE ticket_id = ? ORDER BY id",
                row -> new Brought(row.getLong(1), row.getInt(2), row.getLong(3)),
                ticket);
        if (left.isEmpty()) {
            withdrawal.remove(ticket);
            removed++;
            return null;
        }
        Map<Integer, Version> versions = versions(ticket);
        Standing standing = Standing.of(left.stream()
                .map(b -> delivery(b, Objects.requireNonNull(versions.get(b.version))))
                .toList());
        Map<Integer, Long> broughtBy = new HashMap<>();
        for (Brought b : left) {
            int version = Objects.requireNonNull(standing.delivered().get(b.order));
            broughtBy.putIfAbsent(version, b.batch);
            if (version != b.version) {
                s.run("UPDATE ticket_delivery SET version = ? WHERE id = ?", version, b.order);
                withdrawal.sameAs(Objects.requireNonNull(versions.get(b.version)).ticket, version);
            }
        }
        for (Map.Entry<Integer, Long> brought : broughtBy.entrySet()) {
            s.run(
                    "UPDATE ticket_version SET place = ?, batch_id = ? WHERE ticket_id = ? AND version = ?",
                    1 + standing.history().indexOf(brought.getKey()),
                    brought.getValue(),
                    ticket,
                    brought.getKey());
        }
        int before = (int) s.number("SELECT version FROM ticket WHERE id = ?", ticket);
        if (before == standing.newest()) {
            withdrawal.removeUnused(ticket);
            unchanged++;
            return null;
        }
        Version newest = Objects.requireNonNull(versions.get(standing.newest()));
        restored++;
        return new Restored(ticket, newest.ticket, newest.judgement);
    }

    private static Delivery delivery(Brought brought, Version version) {
        TicketTime time = version.ticket.times().versionTime();
        return new Delivery(brought.order, brought.version, version.contentKey, time == null ? null : time.instant());
    }

    private Map<Integer, Version> versions(long ticket) throws SQLException {
        Map<Integer, Version> versions = new HashMap<>();
        s.list(
                "SELECT version, payload, judgement, content_key FROM ticket_version WHERE ticket_id = ?",
                row -> versions.put(
                        row.getInt(1),
                        new Version(
                                Json.read(row.getString(2), Ticket.class),
                                Json.read(row.getString(3), Judgement.class),
                                row.getString(4))),
                ticket);
        return versions;
    }

    private void restore(List<Restored> tickets, Change change) throws SQLException {
        List<Optional<Contribution>> contributions =
                reading.of(tickets.stream().map(Restored::ticket).toList());
        for (int i = 0; i < tickets.size(); i++) {
            Restored r = tickets.get(i);
            record Opened(@Nullable String unit, @Nullable Long at) {}
            Opened before = Objects.requireNonNull(s.first(
                    "SELECT unit, opened FROM ticket WHERE id = ?",
                    row -> new Opened(row.getString(1), longOrNull(row, 2)),
                    r.id));
            withdrawal.touches(r.id);
            TicketTable.save(s, r.ticket, r.judgement, r.ticket.version());
            Contribution contribution = contributions.get(i).orElse(null);
            if (contribution == null) {
                withdrawal.joining().withdraw(t, r.id);
            } else {
                withdrawal.joining().join(t, contribution.withSolver(r.ticket.solver()), change);
                withdrawal.touches(r.id);
            }
            withdrawal.removeUnused(r.id);
            TicketTable.moved(t, r.id, false, before.unit, before.at, r.ticket);
        }
    }
}
