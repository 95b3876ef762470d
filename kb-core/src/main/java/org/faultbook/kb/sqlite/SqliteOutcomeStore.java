package org.faultbook.kb.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.port.OutcomeStore;

/** The table {@code outcome}, which triggers keep from being altered. */
final class SqliteOutcomeStore implements OutcomeStore {
    private final Database database;

    SqliteOutcomeStore(Database database) {
        this.database = database;
    }

    @Override
    public void append(Outcome outcome) {
        String payload = Json.write(outcome);
        database.write(t -> t.statements()
                .run(
                        "INSERT INTO outcome (request_id, case_id, at, fingerprint, payload) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (fingerprint) DO NOTHING",
                        outcome.requestId(),
                        outcome.caseId(),
                        Micros.of(outcome.at()),
                        sha256(payload),
                        payload));
    }

    @Override
    public List<Outcome> ofCase(String caseId) {
        return database.read(s -> s.list(
                "SELECT payload FROM outcome WHERE case_id = ? ORDER BY at, id",
                row -> Json.read(row.getString(1), Outcome.class),
                caseId));
    }

    @Override
    public List<Outcome> ofCases(Collection<String> caseIds) {
        return database.read(s -> s.list(
                "SELECT payload FROM (SELECT id, at, payload, row_number() OVER (PARTITION BY case_id ORDER BY at DESC,"
                        + " id DESC) AS newest FROM outcome WHERE case_id IN (SELECT value FROM json_each(?)))"
                        + " WHERE newest <= 200 ORDER BY at, id",
                row -> Json.read(row.getString(1), Outcome.class),
                Json.write(List.copyOf(caseIds))));
    }

    @Override
    public List<Outcome> ofRequest(String requestId) {
        return database.read(s -> s.list(
                "SELECT payload FROM outcome WHERE request_id = ? ORDER BY at, id",
                row -> Json.read(row.getString(1), Outcome.class),
                requestId));
    }

    @Override
    public List<String> casesSince(Instant at) {
        return database.read(s -> s.list(
                "SELECT DISTINCT case_id FROM outcome WHERE at >= ? ORDER BY case_id",
                row -> row.getString(1),
                Micros.of(at)));
    }

    @Override
    public List<String> unsolvedSince(Instant at, int limit) {
        return database.read(s -> s.list(
                "SELECT request_id FROM outcome o WHERE json_extract(payload, '$.kind') = 'NOT_FIXED' AND at >= ?"
                        + " AND NOT EXISTS (SELECT 1 FROM outcome f WHERE f.request_id = o.request_id"
                        + " AND json_extract(f.payload, '$.kind') = 'FIXED')"
                        + " GROUP BY request_id ORDER BY max(at) DESC, request_id LIMIT ?",
                row -> row.getString(1),
                Micros.of(at),
                limit));
    }

    @Override
    public long count() {
        return database.read(s -> s.number("SELECT count(*) FROM outcome"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
