package org.faultbook.kb.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.faultbook.kb.port.StoreException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * One writer, for which threads queue up in order, and a bounded pool of readers. A thread inside a transaction reads
 * through it and so sees its own writes; all others see what is committed.
 */
final class Database implements AutoCloseable {
    private final Connection writerConnection;
    private final Statements writer;
    private final HikariDataSource readers;
    private final Map<Connection, Statements> prepared = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final StoreErrors errors;
    private @Nullable Transaction current;

    Database(Connection writer, HikariDataSource readers, StoreErrors errors) {
        this.writerConnection = writer;
        this.writer = new Statements(writer);
        this.readers = readers;
        this.errors = errors;
    }

    interface Write<T extends @Nullable Object> {
        T in(Transaction transaction) throws SQLException;
    }

    interface Read<T extends @Nullable Object> {
        T with(Statements statements) throws SQLException;
    }

    <T extends @Nullable Object> T write(Write<T> work) {
        turn.lock();
        try {
            Transaction outer = current;
            return outer == null ? outermost(work) : nested(outer, work);
        } finally {
            turn.unlock();
        }
    }

    /**
     * As {@link #write}, but the commit is not forced to disk by itself: it survives the end of this process, however
     * sudden, and is safe from a power cut with the next {@link #write}. Within a transaction it is a part of that.
     */
    <T extends @Nullable Object> T writeUnforced(Write<T> work) {
        turn.lock();
        try {
            if (current != null) {
                return write(work);
            }
            writer.run("PRAGMA synchronous = NORMAL");
            try {
                return write(work);
            } finally {
                writer.run("PRAGMA synchronous = FULL");
            }
        } catch (SQLException e) {
            throw errors.of(e);
        } finally {
            turn.unlock();
        }
    }

    /** Reads with single statements. */
    <T extends @Nullable Object> T read(Read<T> work) {
        try {
            if (inTransaction()) {
                return work.with(writer);
            }
            try (Connection connection = readers.getConnection()) {
                return work.with(statementsOf(connection));
            }
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    /** Reads with several statements that see the same state of the store. */
    <T extends @Nullable Object> T readTogether(Read<T> work) {
        if (inTransaction()) {
            return read(work);
        }
        return read(statements -> {
            statements.run("BEGIN");
            try {
                return work.with(statements);
            } finally {
                statements.run("COMMIT");
            }
        });
    }

    /**
     * Rewrites the file page by page, so that nothing deleted is left in free pages or between records, and empties the
     * write-ahead log (https://www.sqlite.org/lang_vacuum.html). Not within a transaction.
     *
     * @throws StoreException BUSY where another process reads the store meanwhile
     */
    void compact() {
        turn.lock();
        try {
            // the copy is of the size of the store: it does not belong into memory
            writer.release();
            writer.run("PRAGMA temp_store = FILE");
            try {
                writer.run("VACUUM");
            } finally {
                writer.run("PRAGMA temp_store = MEMORY");
            }
            // waits for readers of older pages as long as any other writing does
            if (writer.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw errors.read();
            }
        } catch (SQLException e) {
            throw errors.of(e);
        } finally {
            turn.unlock();
        }
    }

    boolean inTransaction() {
        return turn.isHeldByCurrentThread() && current != null;
    }

    private <T extends @Nullable Object> T outermost(Write<T> work) {
        Transaction transaction = new Transaction(writer);
        try {
            writer.run("BEGIN IMMEDIATE");
            current = transaction;
            T result = work.in(transaction);
            transaction.finish();
            writer.run("COMMIT");
            return result;
        } catch (SQLException e) {
            StoreException error = errors.of(e);
            rollBack(error);
            throw error;
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        } finally {
            current = null;
        }
    }

    private <T extends @Nullable Object> T nested(Transaction transaction, Write<T> work) {
        try {
            transaction.begin();
        } catch (SQLException e) {
            throw errors.of(e);
        }
        try {
            T result = work.in(transaction);
            transaction.keep();
            return result;
        } catch (SQLException e) {
            StoreException error = errors.of(e);
            transaction.undo(error);
            throw error;
        } catch (RuntimeException e) {
            transaction.undo(e);
            throw e;
        }
    }

    private void rollBack(Throwable cause) {
        try {
            if (current != null) {
                writer.run("ROLLBACK");
            }
        } catch (SQLException e) {
            // After some errors SQLite has rolled back already; then there is nothing left to undo.
            cause.addSuppressed(e);
        }
    }

    private Statements statementsOf(Connection pooled) throws SQLException {
        return prepared.computeIfAbsent(pooled.unwrap(SQLiteConnection.class), Statements::new);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            readers.close();
            writerConnection.close();
        } catch (SQLException e) {
            throw errors.of(e);
        } finally {
            turn.unlock();
        }
    }
}
