package org.faultbook.kb.sqlite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Enumeration;
import org.faultbook.kb.port.ManualStore.Original;

/** Original files, a part at a time. */
final class Originals {
    private static final int PART = 1 << 20;

    private Originals() {}

    /** The row number of the file with this hash, read and written where it is not there yet. */
    static long keep(Transaction t, String contentHash, Original.Content content) throws SQLException {
        Statements s = t.statements();
        long known = s.number("SELECT id FROM manual_file WHERE content_hash = ?", contentHash);
        if (known != 0) {
            return known;
        }
        long file = t.insert("INSERT INTO manual_file (content_hash, bytes) VALUES (?, 0)", contentHash);
        long bytes = 0;
        try (InputStream in = content.open()) {
            byte[] part = in.readNBytes(PART);
            for (int i = 0; part.length > 0; i++) {
                s.run("INSERT INTO manual_file_part (file, part, content) VALUES (?, ?, ?)", file, i, part);
                bytes += part.length;
                part = in.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        s.run("UPDATE manual_file SET bytes = ? WHERE id = ?", bytes, file);
        return file;
    }

    static void removeUnused(Statements s) throws SQLException {
        s.run("DELETE FROM manual_file WHERE id NOT IN (SELECT file FROM manual)");
    }

    static InputStream read(Database database, long file) {
        return new SequenceInputStream(new Enumeration<>() {
            private int next;
            private byte[] part = part(0);

            private byte[] part(int number) {
                return database.read(s -> s.find(
                                "SELECT content FROM manual_file_part WHERE file = ? AND part = ?",
                                row -> row.getBytes(1),
                                file,
                                number))
                        .orElse(new byte[0]);
            }

            @Override
            public boolean hasMoreElements() {
                return part.length > 0;
            }

            @Override
            public InputStream nextElement() {
                InputStream current = new ByteArrayInputStream(part);
                part = part(++next);
                return current;
            }
        });
    }
}
