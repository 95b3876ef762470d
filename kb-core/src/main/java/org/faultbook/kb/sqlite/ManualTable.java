package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.EditionDelivery;
import org.faultbook.kb.manual.EditionStanding;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.port.ManualStore.Original;
import org.faultbook.kb.port.ManualStore.Put;
import org.jspecify.annotations.Nullable;

/** Editions in the tables {@code manual}, {@code passage} and {@code manual_entry}, within one transaction. */
final class ManualTable {
    private final Transaction t;
    private final Statements s;
    private final Entries entries;

    ManualTable(Transaction t, Entries entries) {
        this.t = t;
        this.s = t.statements();
        this.entries = entries;
    }

    /** A delivery and the row number of its edition. */
    record Delivered(long manual, EditionDelivery delivery) {}

    Put put(EditionContent edition, Original.Content file, String batch, Change change) throws SQLException {
        Manual manual = edition.manual();
        long batchId = t.batch(batch);
        long before = answering(manual.id());
        long known = s.number(
                "SELECT m.id FROM manual m JOIN manual_file f ON f.id = m.file"
                        + " WHERE m.manual_id = ? AND f.content_hash = ?",
                manual.id(),
                manual.contentHash());
        if (known != 0) {
            deliver(known, batchId);
            return known == before ? Put.SAME : Put.OLDER;
        }
        check(edition);
        long added = add(edition, file, change);
        deliver(added, batchId);
        EditionStanding standing = standing(deliveries(manual.id()));
        place(manual.id(), standing);
        if (row(manual.id(), standing.newest()) != added) {
            return Put.OLDER;
        }
        stand(before, added, change);
        return before == 0 ? Put.NEW : Put.NEW_EDITION;
    }

    private void check(EditionContent edition) throws SQLException {
        Manual manual = edition.manual();
        String ids = Json.write(edition.passages().stream().map(Passage::id).toList());
        String other = s.first(
                "SELECT p.passage_id FROM passage p JOIN manual m ON m.id = p.manual WHERE m.manual_id <> ?"
                        + " AND p.passage_id IN (SELECT value FROM json_each(?)) LIMIT 1",
                row -> row.getString(1),
                manual.id(),
                ids);
        if (other != null) {
            throw new IllegalArgumentException("passage " + other + " is one of another manual than " + manual.id());
        }
    }

    private long add(EditionContent edition, Original.Content file, Change change) throws SQLException {
        Manual manual = edition.manual();
        int version = 1 + (int) s.number("SELECT max(version) FROM manual WHERE manual_id = ?", manual.id());
        EditionContent versioned = edition.withVersion(version);
        long added = t.insert(
                "INSERT INTO manual (manual_id, version, product_line, file, at, change, payload)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                manual.id(),
                version,
                manual.productLine().id(),
                Originals.keep(t, manual.contentHash(), file),
                Micros.of(change.at()),
                Json.write(change),
                Json.write(versioned.manual()));
        for (Passage passage : versioned.passages()) {
            s.run(
                    "INSERT INTO passage (passage_id, manual, payload) VALUES (?, ?, ?)",
                    passage.id(),
                    added,
                    Json.write(passage));
        }
        for (ManualEntry entry : versioned.entries()) {
            entries.add(added, entry);
        }
        return added;
    }

    private void deliver(long manual, long batch) throws SQLException {
        s.run("INSERT INTO manual_delivery (manual, batch_id) VALUES (?, ?) ON CONFLICT DO NOTHING", manual, batch);
    }

    /** The row number of the edition that answers, 0 where there is none. */
    long answering(String manualId) throws SQLException {
        return s.number("SELECT id FROM manual WHERE manual_id = ? AND answers = 1", manualId);
    }

    long row(String manualId, int version) throws SQLException {
        return s.number("SELECT id FROM manual WHERE manual_id = ? AND version = ?", manualId, version);
    }

    List<Delivered> deliveries(String manualId) throws SQLException {
        return s.list(
                "SELECT m.id, m.payload FROM manual_delivery d JOIN manual m ON m.id = d.manual"
                        + " WHERE m.manual_id = ? ORDER BY d.id",
                row -> {
                    Manual edition = Json.read(row.getString(2), Manual.class);
                    return new Delivered(row.getLong(1), new EditionDelivery(edition.version(), edition.edition()));
                },
                manualId);
    }

    static EditionStanding standing(List<Delivered> delivered) {
        return EditionStanding.of(delivered.stream().map(Delivered::delivery).toList());
    }

    void place(String manualId, EditionStanding standing) throws SQLException {
        record Edition(long id, int version) {}
        List<Edition> editions = s.list(
                "SELECT id, version FROM manual WHERE manual_id = ?",
                row -> new Edition(row.getLong(1), row.getInt(2)),
                manualId);
        for (Edition edition : editions) {
            s.run("UPDATE manual SET place = ? WHERE id = ?", standing.place(edition.version), edition.id);
        }
    }

    /** Lets another edition of a manual answer; 0 stands for none. */
    void stand(long before, long after, @Nullable Change change) throws SQLException {
        s.run("UPDATE manual SET answers = 0 WHERE id = ?", before);
        s.run("UPDATE manual SET answers = 1 WHERE id = ?", after);
        if (after != 0 && change != null) {
            // first, so that a case of both editions is not removed and drafted anew between them
            entries.join(after, change);
        }
        entries.withdraw(before);
        List<String> ceased = ids(before);
        s.run("UPDATE passage SET revision = NULL WHERE manual = ?", before);
        Set<String> answer = new HashSet<>();
        for (String id : ids(after)) {
            answer.add(id);
            s.run("DELETE FROM passage_tombstone WHERE passage_id = ?", id);
            s.run("UPDATE passage SET revision = ? WHERE manual = ? AND passage_id = ?", t.nextRevision(), after, id);
        }
        for (String id : ceased) {
            if (!answer.contains(id)) {
                s.run("INSERT INTO passage_tombstone (passage_id, revision) VALUES (?, ?)", id, t.nextRevision());
            }
        }
    }

    private List<String> ids(long manual) throws SQLException {
        return s.list("SELECT passage_id FROM passage WHERE manual = ? ORDER BY id", r -> r.getString(1), manual);
    }

    /** Removes the editions of a manual that no delivery names any more. */
    void removeUnused(String manualId) throws SQLException {
        Set<Long> delivered =
                deliveries(manualId).stream().map(Delivered::manual).collect(Collectors.toSet());
        for (long id : s.list("SELECT id FROM manual WHERE manual_id = ?", r -> r.getLong(1), manualId)) {
            if (!delivered.contains(id)) {
                s.run("DELETE FROM manual_entry WHERE manual = ?", id);
                s.run("DELETE FROM passage WHERE manual = ?", id);
                s.run("DELETE FROM manual WHERE id = ?", id);
            }
        }
    }
}
