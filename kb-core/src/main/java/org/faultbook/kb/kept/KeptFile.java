package org.faultbook.kb.kept;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of kept embeddings: SQLite without sync, since all of it can be computed again. */
final class KeptFile implements AutoCloseable {
    private static final int SCHEMA = 1;

    private final Connection connection;
    private final PreparedStatement select;

    KeptFile(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA journal_mode = TRUNCATE");
            int schema;
            try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
                schema = version.getInt(1);
            }
            if (schema != 0 && schema != SCHEMA) {
                throw new SQLException("written by another version of Faultbook (schema " + schema + ")");
            }
            statement.execute("CREATE TABLE IF NOT EXISTS model (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)");
            statement.execute("CREATE TABLE IF NOT EXISTS kept (content BLOB NOT NULL, model INTEGER NOT NULL,"
                    + " vector BLOB NOT NULL, PRIMARY KEY (content, model))");
            statement.execute("PRAGMA user_version = " + SCHEMA);
            select = connection.prepareStatement(
                    "SELECT vector FROM kept WHERE content = ? AND model =" + " (SELECT id FROM model WHERE name = ?)");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether the file itself is at fault, not the moment. */
    static boolean isBroken(SQLException e) {
        int code = e.getErrorCode() & 0xFF;
        return code == 11 || code == 26 || code == 1;
    }

    float @Nullable [] find(String model, byte[] content) throws SQLException {
        select.setBytes(1, content);
        select.setString(2, model);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? VectorBytes.read(row.getBytes(1)) : null;
        }
    }

    void keep(String model, List<byte[]> contents, List<float[]> vectors) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement name = connection.prepareStatement("INSERT OR IGNORE INTO model (name) VALUES (?)");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT OR REPLACE INTO kept SELECT ?, id, ? FROM model WHERE name = ?")) {
            name.setString(1, model);
            name.executeUpdate();
            for (int i = 0; i < contents.size(); i++) {
                insert.setBytes(1, contents.get(i));
                insert.setBytes(2, VectorBytes.write(vectors.get(i)));
                insert.setString(3, model);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    void forget(List<byte[]> contents) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM kept WHERE content = ?");
                Statement secure = connection.createStatement()) {
            secure.execute("PRAGMA secure_delete = ON");
            for (byte[] content : contents) {
                delete.setBytes(1, content);
                delete.executeUpdate();
            }
        }
    }

    /** Removes the vectors of all other contents and rewrites the file without them. */
    void retain(Set<ByteBuffer> contents) throws SQLException {
        List<byte[]> gone = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT content FROM kept")) {
            while (rows.next()) {
                byte[] content = rows.getBytes(1);
                if (!contents.contains(ByteBuffer.wrap(content))) {
                    gone.add(content);
                }
            }
        }
        connection.setAutoCommit(false);
        try {
            forget(gone);
            connection.commit();
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
        }
    }

    long size() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM kept")) {
            return count.getLong(1);
        }
    }

    private void rollBack(SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("kept embeddings could not be closed: " + e.getMessage(), e);
        }
    }
}
