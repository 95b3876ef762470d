package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One write transaction. Revisions are given out here: a case touched several times gets one revision, since nobody
 * else can have seen the ones between. Writers queue up, so a revision is visible only after all lower ones.
 */
final class Transaction {
    private final Statements statements;
    private final Set<Long> touched = new HashSet<>();
    private final Map<String, Long> batches = new HashMap<>();
    private long revision = -1;
    private long depth;
    private @Nullable RuntimeException broken;

    Transaction(Statements statements) {
        this.statements = statements;
    }

    Statements statements() {
        return statements;
    }

    /** The next revision, for a case that is new or gone. */
    long nextRevision() throws SQLException {
        if (revision < 0) {
            revision = statements.number("SELECT value FROM store_counter WHERE name = 'revision'");
        }
        return ++revision;
    }

    /** Marks a case as drafted at a revision of this transaction. */
    void drafted(long faultCase) {
        touched.add(faultCase);
    }

    /** Marks a case as gone; its row number may be given out again. */
    void removed(long faultCase) {
        touched.remove(faultCase);
    }

    void touch(long faultCase) throws SQLException {
        if (touched.add(faultCase)) {
            statements.run("UPDATE fault_case SET revision = ? WHERE id = ?", nextRevision(), faultCase);
        }
    }

    long batch(String name) throws SQLException {
        Long known = batches.get(name);
        if (known == null) {
            statements.run("INSERT INTO import_batch (name) VALUES (?) ON CONFLICT DO NOTHING", name);
            known = statements.number("SELECT id FROM import_batch WHERE name = ? AND undone IS NULL", name);
            if (known == 0) {
                throw new IllegalStateException("the import " + name + " was taken back: begin another");
            }
            batches.put(name, known);
        }
        return known;
    }

    /** Lets this transaction erase what all others may not. */
    void mayErase(boolean may) throws SQLException {
        statements.run(
                may
                        ? "INSERT INTO store_counter (name, value) VALUES ('erasing', 1) ON CONFLICT DO NOTHING"
                        : "DELETE FROM store_counter WHERE name = 'erasing'");
    }

    void finish() throws SQLException {
        refuseIfBroken();
        if (revision >= 0) {
            statements.run("UPDATE store_counter SET value = ? WHERE name = 'revision'", revision);
        }
    }

    /** Inserts a row and returns its number. */
    long insert(String sql, @Nullable Object... values) throws SQLException {
        statements.run(sql, values);
        return statements.number("SELECT last_insert_rowid()");
    }

    void begin() throws SQLException {
        refuseIfBroken();
        statements.run("SAVEPOINT inner" + (depth + 1));
        depth++;
    }

    void keep() throws SQLException {
        statements.run("RELEASE inner" + depth);
        depth--;
    }

    /** Undoes the innermost work; where SQLite has undone everything by itself, the whole transaction is lost. */
    void undo(RuntimeException cause) {
        try {
            statements.run("ROLLBACK TO inner" + depth);
            statements.run("RELEASE inner" + depth);
        } catch (SQLException gone) {
            cause.addSuppressed(gone);
            broken = cause;
        }
        depth--;
        touched.clear();
        batches.clear();
    }

    private void refuseIfBroken() {
        if (broken != null) {
            throw broken;
        }
    }
}
