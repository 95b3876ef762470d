package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.port.StatisticsStore;
import org.faultbook.kb.statistics.StatisticsVersion;

/** The table {@code statistics_version}. */
final class SqliteStatisticsStore implements StatisticsStore {
    private static final String SELECT =
            "SELECT id, product_line, kind, from_revision, computed_at, payload FROM statistics_version";

    private final Database database;

    SqliteStatisticsStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(StatisticsVersion version) {
        int added = database.write(t -> t.statements()
                .run(
                        "INSERT INTO statistics_version (id, product_line, kind, from_revision, at, computed_at, payload)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                        version.id(),
                        version.productLine().id(),
                        version.kind(),
                        version.fromRevision(),
                        Micros.of(version.computedAt()),
                        version.computedAt().toString(),
                        version.payload()));
        if (added == 0) {
            throw new IllegalStateException("there is a statistics version " + version.id() + " already");
        }
    }

    @Override
    public Optional<StatisticsVersion> latest(ProductLine line, String kind) {
        return database.read(s -> s.find(
                SELECT + " WHERE product_line = ? AND kind = ? ORDER BY from_revision DESC, at DESC, id DESC LIMIT 1",
                SqliteStatisticsStore::read,
                line.id(),
                kind));
    }

    @Override
    public Optional<StatisticsVersion> find(String id) {
        return database.read(s -> s.find(SELECT + " WHERE id = ?", SqliteStatisticsStore::read, id));
    }

    @Override
    public List<StatisticsVersion> latestOf(Collection<ProductLine> lines, String kind) {
        return database.readTogether(s -> {
            List<StatisticsVersion> latest = new ArrayList<>();
            for (ProductLine line : new TreeSet<>(lines)) {
                s.list(
                        SELECT
                                + " WHERE product_line = ? AND kind = ? ORDER BY from_revision DESC, at DESC, id DESC LIMIT 1",
                        row -> latest.add(read(row)),
                        line.id(),
                        kind);
            }
            return latest;
        });
    }

    private static StatisticsVersion read(ResultSet row) throws SQLException {
        return new StatisticsVersion(
                row.getString(1),
                new ProductLine(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                Instant.parse(row.getString(5)),
                row.getBytes(6));
    }
}
