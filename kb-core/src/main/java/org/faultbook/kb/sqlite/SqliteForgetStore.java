package org.faultbook.kb.sqlite;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.forget.Tombstones;
import org.faultbook.kb.port.ForgetStore;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

/** The table {@code forgotten}, and erasing. */
final class SqliteForgetStore implements ForgetStore {
    private final Database database;
    private final Joining joining;
    private final CaseIdentity identity;
    private final Tombstones tombstones;

    SqliteForgetStore(Database database, Joining joining, CaseIdentity identity, Tombstones tombstones) {
        this.database = database;
        this.joining = joining;
        this.identity = identity;
        this.tombstones = tombstones;
    }

    @Override
    public Forgotten forget(Forgetting what, Instant at) {
        return database.write(t -> {
            t.statements()
                    .run("INSERT INTO store_counter (name, value) VALUES ('forgetting', 1) ON CONFLICT DO NOTHING");
            return new Erasure(t, new Withdrawal(t, joining), identity, tombstones).erase(what);
        });
    }

    @Override
    public Forgotten preview(Forgetting what, Instant at) {
        // The very work itself, and then none of it: what is shown is what would go.
        AtomicReference<Forgotten> seen = new AtomicReference<>();
        try {
            database.write(t -> {
                seen.set(new Erasure(t, new Withdrawal(t, joining), identity, tombstones).erase(what));
                throw new NotMeant();
            });
        } catch (NotMeant expected) {
            // rolled back
        }
        return java.util.Objects.requireNonNull(seen.get());
    }

    @Override
    public boolean knows(Forgetting what) {
        Forgotten seen = preview(what, Instant.EPOCH);
        return seen.known() || !seen.isEmpty();
    }

    private static final class NotMeant extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotMeant() {
            super("only a preview", null, false, false);
        }
    }

    @Override
    public boolean isForgotten(Ticket ticket, Collection<String> tokens) {
        return database.read(s -> s.number("SELECT EXISTS (SELECT 1 FROM forgotten)") == 1
                && has(s, tombstones.keepingOut(ticket, tokens)));
    }

    @Override
    public boolean isForgottenTicket(TicketKey key) {
        return database.read(s -> has(s, tombstones.keepingOut(key)));
    }

    @Override
    public boolean isForgottenUnit(String serialNumber) {
        String unit = RepeatVisit.unitKey(serialNumber);
        return unit != null && database.read(s -> has(s, List.of(tombstones.ofUnit(unit))));
    }

    private static boolean has(Statements s, List<String> stones) throws java.sql.SQLException {
        return s.number(
                        "SELECT EXISTS (SELECT 1 FROM forgotten WHERE stone IN (SELECT value FROM json_each(?)))",
                        Json.write(stones))
                == 1;
    }

    @Override
    public boolean unfinished() {
        return database.read(s -> s.number("SELECT count(*) FROM store_counter WHERE name = 'forgetting'")) > 0;
    }

    @Override
    public void compact() {
        database.compact();
    }

    @Override
    public void finished() {
        database.write(t -> t.statements().run("DELETE FROM store_counter WHERE name = 'forgetting'"));
    }
}
