package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.TermEntry;
import org.faultbook.kb.port.TermStore;

/**
 * The tables {@code own_term} and {@code own_term_withdrawal}, which triggers keep from being altered. What an entry says is
 * JSON: the words of a {@link TermEntry} as a list, an {@link EquipmentEntry} as an object.
 */
final class SqliteTermStore implements TermStore {
    private static final String SELECT =
            "SELECT t.id, t.kind, t.words, t.actor, t.at, t.reason, w.actor, w.at, w.reason"
                    + " FROM own_term t LEFT JOIN own_term_withdrawal w ON w.term = t.id";

    private final Database database;

    SqliteTermStore(Database database) {
        this.database = database;
    }

    @Override
    public OwnTerm add(OwnEntry entry, Change change) {
        return database.write(t -> {
            long id = t.insert(
                    "INSERT INTO own_term (kind, words, actor, at, reason) VALUES (?, ?, ?, ?, ?)",
                    kind(entry),
                    Json.write(entry instanceof TermEntry term ? term.words() : entry),
                    change.actor().id(),
                    change.at().toString(),
                    change.reason());
            return new OwnTerm(id, entry, change, null);
        });
    }

    @Override
    public OwnTerm withdraw(long id, Change change) {
        return database.write(t -> {
            OwnTerm term = t.statements().first(SELECT + " WHERE t.id = ?", SqliteTermStore::read, id);
            if (term == null) {
                throw new NoSuchElementException("there is no entry " + id);
            }
            if (!term.stands()) {
                throw new IllegalStateException("entry " + id + " was withdrawn before");
            }
            t.statements()
                    .run(
                            "INSERT INTO own_term_withdrawal (term, actor, at, reason) VALUES (?, ?, ?, ?)",
                            id,
                            change.actor().id(),
                            change.at().toString(),
                            change.reason());
            return term.withdrawnBy(change);
        });
    }

    @Override
    public List<OwnTerm> all() {
        return database.read(s -> s.list(SELECT + " ORDER BY t.id DESC", SqliteTermStore::read));
    }

    @Override
    public long acts() {
        return database.read(
                s -> s.number("SELECT (SELECT count(*) FROM own_term) + (SELECT count(*) FROM own_term_withdrawal)"));
    }

    private static OwnTerm read(ResultSet row) throws SQLException {
        OwnEntry entry = entry(row.getString(2), row.getString(3));
        String withdrawn = row.getString(7);
        return new OwnTerm(row.getLong(1), entry, change(row, 4), withdrawn == null ? null : change(row, 7));
    }

    private static String kind(OwnEntry entry) {
        return switch (entry) {
            case TermEntry term -> term.kind().name();
            case EquipmentEntry equipment -> equipment.kind().name();
        };
    }

    private static OwnEntry entry(String kind, String said) {
        for (TermEntry.Kind known : TermEntry.Kind.values()) {
            if (known.name().equals(kind)) {
                return new TermEntry(known, List.of(Json.read(said, String[].class)));
            }
        }
        return Json.read(said, EquipmentEntry.class);
    }

    private static Change change(ResultSet row, int column) throws SQLException {
        return new Change(
                new Actor(row.getString(column)), Instant.parse(row.getString(column + 1)), row.getString(column + 2));
    }
}
