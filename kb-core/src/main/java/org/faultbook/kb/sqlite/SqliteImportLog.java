package org.faultbook.kb.sqlite;

import static org.faultbook.kb.sqlite.Statements.longOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.port.ImportLog;
import org.jspecify.annotations.Nullable;

/** The table {@code import_batch}. */
final class SqliteImportLog implements ImportLog {
    private static final String SELECT = "SELECT name, began, files, counts, complete, undone FROM import_batch";

    private final Database database;
    private final Joining joining;

    SqliteImportLog(Database database, Joining joining) {
        this.database = database;
        this.joining = joining;
    }

    @Override
    public void begin(String batch, Instant at, List<String> files) {
        database.write(t -> {
            long id = t.batch(batch);
            String known =
                    t.statements().first("SELECT files FROM import_batch WHERE id = ?", row -> row.getString(1), id);
            TreeSet<String> all = new TreeSet<>(files);
            all.addAll(files(known));
            return t.statements()
                    .run(
                            "UPDATE import_batch SET began = ifnull(began, ?), files = ? WHERE id = ?",
                            Micros.of(at),
                            Json.write(List.copyOf(all)),
                            id);
        });
    }

    @Override
    public void count(String batch, ImportCounts more) {
        database.write(t -> {
            long id = t.batch(batch);
            String known =
                    t.statements().first("SELECT counts FROM import_batch WHERE id = ?", row -> row.getString(1), id);
            ImportCounts before = known == null ? ImportCounts.NONE : Json.read(known, ImportCounts.class);
            return t.statements()
                    .run("UPDATE import_batch SET counts = ? WHERE id = ?", Json.write(before.plus(more)), id);
        });
    }

    @Override
    public void complete(String batch) {
        database.write(t -> t.statements().run("UPDATE import_batch SET complete = 1 WHERE id = ?", t.batch(batch)));
    }

    @Override
    public Optional<ImportBatch> find(String batch) {
        return database.read(s -> s.find(SELECT + " WHERE name = ?", SqliteImportLog::read, batch));
    }

    @Override
    public List<ImportBatch> latest(int limit) {
        return database.read(s -> s.list(SELECT + " ORDER BY id DESC LIMIT ?", SqliteImportLog::read, limit));
    }

    @Override
    public Optional<String> interrupted(String fileKey) {
        return database.read(s -> s.find(
                "SELECT b.name FROM import_progress p JOIN import_batch b ON b.id = p.batch_id"
                        + " WHERE p.file_key = ? AND p.rows_taken_in > 0",
                row -> row.getString(1),
                fileKey));
    }

    @Override
    public UndoneImport undo(String batch, Instant at, Reading reading, LongConsumer progress) {
        return database.write(t -> {
            ImportBatch known = t.statements().first(SELECT + " WHERE name = ?", SqliteImportLog::read, batch);
            if (known == null) {
                throw new NoSuchElementException("there is no import " + batch);
            }
            if (known.undone() != null) {
                throw new IllegalStateException("the import " + batch + " was taken back before, at " + known.undone());
            }
            return new Undo(t, new Withdrawal(t, joining), reading, progress).run(batch, at);
        });
    }

    private static ImportBatch read(ResultSet row) throws SQLException {
        return new ImportBatch(
                row.getString(1),
                Micros.instantOrNull(longOrNull(row, 2)),
                files(row.getString(3)),
                Json.read(row.getString(4), ImportCounts.class),
                row.getInt(5) == 1,
                Micros.instantOrNull(longOrNull(row, 6)));
    }

    private static List<String> files(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.read(json, String[].class));
    }
}
