package org.faultbook.kb.sqlite;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.faultbook.kb.port.RecommendationLog;
import org.faultbook.kb.recommendation.Recommendation;

/** The table {@code recommendation}. An answer does not wait for the disk: nothing that a person entered is in it. */
final class SqliteRecommendationLog implements RecommendationLog {
    private final Database database;

    SqliteRecommendationLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(Recommendation recommendation) {
        int added = database.writeUnforced(t -> t.statements()
                .run(
                        "INSERT INTO recommendation (id, at, payload) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                        recommendation.id(),
                        Micros.of(recommendation.at()),
                        Json.write(recommendation)));
        if (added == 0) {
            throw new IllegalStateException("there is a recommendation " + recommendation.id() + " already");
        }
    }

    @Override
    public Optional<Recommendation> find(String id) {
        return database.read(s -> s.find(
                "SELECT payload FROM recommendation WHERE id = ?",
                row -> Json.read(row.getString(1), Recommendation.class),
                id));
    }

    @Override
    public Map<String, Recommendation> findAll(Collection<String> ids) {
        Map<String, Recommendation> found = new TreeMap<>();
        database.read(s -> s.list(
                "SELECT id, payload FROM recommendation WHERE id IN (SELECT value FROM json_each(?))",
                row -> found.put(row.getString(1), Json.read(row.getString(2), Recommendation.class)),
                Json.write(List.copyOf(ids))));
        return found;
    }

    @Override
    public List<Recommendation> latest(int limit) {
        return database.read(s -> s.list(
                "SELECT payload FROM recommendation ORDER BY at DESC, id DESC LIMIT ?",
                row -> Json.read(row.getString(1), Recommendation.class),
                limit));
    }

    @Override
    public List<Recommendation> since(Instant at, String afterId, int limit) {
        return database.read(s -> s.list(
                "SELECT payload FROM recommendation WHERE (at, id) > (?, ?) ORDER BY at, id LIMIT ?",
                row -> Json.read(row.getString(1), Recommendation.class),
                Micros.of(at),
                afterId,
                limit));
    }

    @Override
    public List<Recommendation> unansweredSince(Instant at, String afterId, int limit) {
        return database.read(s -> s.list(
                "SELECT payload FROM recommendation WHERE json_extract(payload, '$.abstainReason') IS NOT NULL"
                        + " AND (at, id) > (?, ?) ORDER BY at, id LIMIT ?",
                row -> Json.read(row.getString(1), Recommendation.class),
                Micros.of(at),
                afterId,
                limit));
    }

    @Override
    public int dropBefore(Instant instant) {
        return database.write(t -> t.statements().run("DELETE FROM recommendation WHERE at < ?", Micros.of(instant)));
    }
}
