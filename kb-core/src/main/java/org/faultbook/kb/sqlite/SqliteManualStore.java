package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.port.ManualStore;
import org.jspecify.annotations.Nullable;

/** Manuals in the tables of {@link ManualTable}. */
final class SqliteManualStore implements ManualStore {
    private static final String MANUAL = "SELECT payload FROM manual WHERE ";

    private final Database database;
    private final Joining joining;

    SqliteManualStore(Database database, Joining joining) {
        this.database = database;
        this.joining = joining;
    }

    @Override
    public Put put(
            Manual manual,
            List<Passage> passages,
            List<ManualEntry> entries,
            Original.Content file,
            String batch,
            Change change) {
        EditionContent edition = new EditionContent(manual, passages, entries);
        return database.write(t ->
                new ManualTable(t, new Entries(t, joining, Entries.Touched.NOBODY)).put(edition, file, batch, change));
    }

    @Override
    public Optional<Manual> find(String manualId) {
        return database.read(
                s -> s.find(MANUAL + "manual_id = ? AND answers = 1", SqliteManualStore::manual, manualId));
    }

    @Override
    public Optional<Manual> find(String manualId, int version) {
        return database.read(
                s -> s.find(MANUAL + "manual_id = ? AND version = ?", SqliteManualStore::manual, manualId, version));
    }

    @Override
    public Optional<Manual> ofContent(String contentHash) {
        return database.read(s -> s.find(
                MANUAL + "file = (SELECT id FROM manual_file WHERE content_hash = ?) ORDER BY id DESC LIMIT 1",
                SqliteManualStore::manual,
                contentHash));
    }

    @Override
    public List<Manual> versions(String manualId) {
        return database.read(s ->
                s.list(MANUAL + "manual_id = ? AND place > 0 ORDER BY place", SqliteManualStore::manual, manualId));
    }

    @Override
    public List<Manual> list(@Nullable String afterId, int limit) {
        return database.read(s -> s.list(
                MANUAL + "manual_id > ? AND answers = 1 ORDER BY manual_id LIMIT ?",
                SqliteManualStore::manual,
                afterId == null ? "" : afterId,
                limit));
    }

    private static Manual manual(ResultSet row) throws SQLException {
        return Json.read(row.getString(1), Manual.class);
    }

    @Override
    public long count() {
        return database.read(s -> s.number("SELECT count(*) FROM manual WHERE answers = 1"));
    }

    @Override
    public long countPassages() {
        return database.read(s -> s.number("SELECT count(*) FROM passage WHERE revision IS NOT NULL"));
    }

    @Override
    public long countEntries() {
        return database.read(s -> s.number("SELECT count(*) FROM manual_entry WHERE fault_case IS NOT NULL"));
    }

    @Override
    public Optional<Original> original(String manualId, int version) {
        return database.read(s -> s.find(
                "SELECT m.payload, f.bytes, f.id FROM manual m JOIN manual_file f ON f.id = m.file"
                        + " WHERE m.manual_id = ? AND m.version = ?",
                row -> {
                    long file = row.getLong(3);
                    return new Original(manual(row).name(), row.getLong(2), () -> Originals.read(database, file));
                },
                manualId,
                version));
    }

    @Override
    public List<Passage> passages(String manualId, int version) {
        return database.read(s -> s.list(
                "SELECT p.payload FROM manual m JOIN passage p ON p.manual = m.id"
                        + " WHERE m.manual_id = ? AND m.version = ? ORDER BY p.id",
                row -> Json.read(row.getString(1), Passage.class),
                manualId,
                version));
    }

    @Override
    public List<ManualEntry> entries(String manualId, int version) {
        return database.read(s -> s.list(
                "SELECT e.payload FROM manual m JOIN manual_entry e ON e.manual = m.id"
                        + " WHERE m.manual_id = ? AND m.version = ? ORDER BY e.id",
                row -> Json.read(row.getString(1), ManualEntry.class),
                manualId,
                version));
    }

    @Override
    public List<ManualEntry> entriesOf(String caseId, int limit) {
        List<ManualEntry> all = database.read(s -> s.list(
                "SELECT e.payload FROM fault_case c JOIN manual_entry e ON e.fault_case = c.id WHERE c.case_id = ?",
                row -> Json.read(row.getString(1), ManualEntry.class),
                caseId));
        return all.stream().sorted(ManualEntry.IN_ORDER).limit(limit).toList();
    }

    @Override
    public Optional<Passage> passage(String passageId, int manualVersion) {
        return database.read(s -> s.find(
                "SELECT p.payload FROM passage p JOIN manual m ON m.id = p.manual"
                        + " WHERE p.passage_id = ? AND m.version = ?",
                row -> Json.read(row.getString(1), Passage.class),
                passageId,
                manualVersion));
    }

    @Override
    public Map<String, StoredPassage> findPassages(Collection<String> passageIds) {
        List<StoredPassage> found = database.read(s -> s.list(
                "SELECT p.payload, m.payload, p.revision FROM json_each(?) j JOIN passage p ON p.passage_id = j.value"
                        + " AND p.revision IS NOT NULL JOIN manual m ON m.id = p.manual",
                row -> new StoredPassage(
                        Json.read(row.getString(1), Passage.class),
                        Json.read(row.getString(2), Manual.class),
                        row.getLong(3)),
                Json.write(List.copyOf(passageIds))));
        Map<String, StoredPassage> byId = new HashMap<>();
        found.forEach(p -> byId.put(p.passage().id(), p));
        return byId;
    }

    @Override
    public List<String> listPassages(@Nullable String afterId, int limit) {
        return database.read(s -> s.list(
                "SELECT passage_id FROM passage WHERE revision IS NOT NULL AND passage_id > ?"
                        + " ORDER BY passage_id LIMIT ?",
                row -> row.getString(1),
                afterId == null ? "" : afterId,
                limit));
    }

    @Override
    public List<PassageChange> passageChangesSince(long revision, int limit) {
        return database.read(s -> s.list(
                "SELECT revision, passage_id, 0 FROM passage WHERE revision > ?1 UNION ALL"
                        + " SELECT revision, passage_id, 1 FROM passage_tombstone WHERE revision > ?1"
                        + " ORDER BY 1 LIMIT ?2",
                row -> new PassageChange(row.getLong(1), row.getString(2), row.getInt(3) == 1),
                revision,
                limit));
    }

    @Override
    public List<SupersededCase> restingOnOldEdition(int limit) {
        return database.read(s -> EditionsLeft.resting(s, limit));
    }

    @Override
    public Map<String, List<SupersededCase>> replaced(Collection<String> caseIds) {
        return database.readTogether(s -> EditionsLeft.replaced(s, caseIds));
    }
}
