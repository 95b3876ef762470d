package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.PhotoStore;

/** The tables {@code photo}, {@code photo_question} and {@code photo_case}. */
final class SqlitePhotoStore implements PhotoStore {
    private final Database database;

    SqlitePhotoStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(KeptPhoto photo, byte[] bytes) {
        if (!photo.isOf(bytes)) {
            throw new IllegalArgumentException("these are not the bytes of photograph " + photo.id());
        }
        int added = database.write(t -> t.statements()
                .run(
                        "INSERT INTO photo (id, at, payload, content) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                        photo.id(),
                        Micros.of(photo.at()),
                        Json.write(photo),
                        bytes));
        if (added == 0) {
            throw new IllegalStateException("there is a photograph " + photo.id() + " already");
        }
    }

    @Override
    public Optional<KeptPhoto> find(String id) {
        return database.read(s -> s.find("SELECT payload FROM photo WHERE id = ?", SqlitePhotoStore::photo, id));
    }

    @Override
    public List<KeptPhoto> findAll(List<String> ids) {
        var found = database
                .read(s -> s.list(
                        "SELECT payload FROM photo WHERE id IN (SELECT value FROM json_each(?))",
                        SqlitePhotoStore::photo,
                        Json.write(ids)))
                .stream()
                .collect(Collectors.toMap(KeptPhoto::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<byte[]> bytes(String id) {
        return database.read(s -> s.find("SELECT content FROM photo WHERE id = ?", row -> row.getBytes(1), id));
    }

    @Override
    public void askedWith(String requestId, Collection<String> ids) {
        note("INSERT INTO photo_question (request_id, photo)", requestId, ids);
    }

    @Override
    public List<KeptPhoto> ofQuestions(Collection<String> requestIds) {
        return database.read(s -> s.list(
                "SELECT payload FROM photo WHERE id IN (SELECT photo FROM photo_question WHERE request_id IN"
                        + " (SELECT value FROM json_each(?))) ORDER BY at, id",
                SqlitePhotoStore::photo,
                Json.write(List.copyOf(requestIds))));
    }

    @Override
    public void tie(String caseId, Collection<String> ids) {
        note("INSERT INTO photo_case (case_id, photo)", caseId, ids);
    }

    @Override
    public List<KeptPhoto> ofCase(String caseId) {
        return database.read(s -> s.list(
                "WITH RECURSIVE answered(case_id) AS (SELECT ?1 UNION SELECT l.from_case FROM case_lead l JOIN answered a"
                        + " ON l.into_case = a.case_id) SELECT payload FROM photo WHERE id IN (SELECT photo FROM photo_case"
                        + " WHERE case_id IN (SELECT case_id FROM answered)) ORDER BY at, id",
                SqlitePhotoStore::photo,
                caseId));
    }

    private void note(String insert, String subject, Collection<String> ids) {
        database.write(t -> t.statements()
                .run(
                        insert + " SELECT ?, id FROM photo WHERE id IN (SELECT value FROM json_each(?))"
                                + " ON CONFLICT DO NOTHING",
                        subject,
                        Json.write(List.copyOf(ids))));
    }

    @Override
    public int dropUntiedBefore(Instant instant) {
        return database.write(t -> t.statements()
                .run(
                        "DELETE FROM photo WHERE at < ? AND id NOT IN (SELECT photo FROM photo_case)",
                        Micros.of(instant)));
    }

    private static KeptPhoto photo(ResultSet row) throws SQLException {
        return Json.read(row.getString(1), KeptPhoto.class);
    }
}
