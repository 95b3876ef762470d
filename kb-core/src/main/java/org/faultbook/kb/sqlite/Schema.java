package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to what this program knows, by the migrations in the folder beside it. */
final class Schema {
    /** The numbers of the migrations, in order. */
    static final List<Integer> VERSIONS = List.of(1, 2, 3, 5);

    private static final String LOCATION = "classpath:org/faultbook/kb/sqlite/migrations";

    private Schema() {}

    /** Migrates an older or empty store; leaves a current one alone; refuses a newer one. */
    static void migrate(Statements statements, DataSource source, StoreErrors errors) throws SQLException {
        Set<Integer> applied = applied(statements);
        int newest = VERSIONS.getLast();
        int version = applied.stream().max(Integer::compare).orElse(0);
        if (version > newest) {
            throw new StoreException(
                    Reason.NEWER_VERSION,
                    "The store was made by a newer Faultbook (schema " + version + ", this program knows " + newest
                            + "). Nothing was changed. Use the newer program, or restore a backup made before the"
                            + " upgrade.",
                    null);
        }
        if (applied.containsAll(VERSIONS)) {
            return;
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations(LOCATION)
                    // what was added on another branch of the program may have a lower number
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof SQLException sql) {
                    throw sql;
                }
            }
            throw errors.corrupt(String.valueOf(e.getMessage()), e);
        }
    }

    private static Set<Integer> applied(Statements statements) throws SQLException {
        long known = statements.number(
                "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'flyway_schema_history'");
        return known == 0
                ? Set.of()
                : Set.copyOf(statements.list(
                        "SELECT DISTINCT CAST(version AS INTEGER) FROM flyway_schema_history WHERE success = 1",
                        row -> row.getInt(1)));
    }
}
