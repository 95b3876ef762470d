package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to what this program knows, by the migrations in the folder beside it. */
final class Schema {
    /** The number of the newest migration. */
    static final int VERSION = 9;

    private static final String LOCATION = "classpath:org/faultbook/kb/sqlite/migrations";

    private Schema() {}

    /** Migrates an older or empty store; leaves a current one alone; refuses a newer one. */
    static void migrate(Statements statements, DataSource source, StoreErrors errors) throws SQLException {
        long version = version(statements);
        if (version > VERSION) {
            throw new StoreException(
                    Reason.NEWER_VERSION,
                    "The store was made by a newer Faultbook (schema " + version + ", this program knows " + VERSION
                            + "). Nothing was changed. Use the newer program, or restore a backup made before the"
                            + " upgrade.",
                    null);
        }
        if (version == VERSION) {
            return;
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations(LOCATION)
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

    private static long version(Statements statements) throws SQLException {
        long known = statements.number(
                "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'flyway_schema_history'");
        return known == 0
                ? 0
                : statements.number(
                        "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success = 1");
    }
}
