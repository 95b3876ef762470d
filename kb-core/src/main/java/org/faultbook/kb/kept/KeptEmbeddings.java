package org.faultbook.kb.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raw embeddings by model and text, in a file that may be deleted or copied to another home with the same key at any
 * time. A file that cannot be read is set aside beside itself ({@code .broken}) and a new one begun: what was in it is
 * computed again. Only the page cache of SQLite is held in memory. Thread-safe; several processes may share the file.
 */
public final class KeptEmbeddings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptEmbeddings.class);

    private final Path file;
    private final ContentKey keys;
    private KeptFile open;
    /** What was asked for or kept since the watch began; null while nobody watches. */
    private @Nullable Set<ByteBuffer> used;

    private KeptEmbeddings(Path file, ContentKey keys, KeptFile open) {
        this.file = file;
        this.keys = keys;
        this.open = open;
    }

    /**
     * Opens or creates the file.
     *
     * @param secret the key of the home that content keys are made with
     */
    public static KeptEmbeddings open(Path file, byte[] secret) {
        return new KeptEmbeddings(file, new ContentKey(secret), openOrReplace(file));
    }

    /** The vectors known of {@code texts}; a text without one is absent. */
    public synchronized Map<String, float[]> find(String model, List<String> texts) {
        Map<String, float[]> found = new HashMap<>();
        try {
            for (String text : texts) {
                byte[] key = keys.of(text);
                note(key);
                float[] vector = open.find(model, key);
                if (vector != null) {
                    found.put(text, vector);
                }
            }
        } catch (SQLException e) {
            replaceOrFail(e);
        }
        return found;
    }

    /** Keeps one vector per text; what was kept before is replaced. */
    public synchronized void keep(String model, List<String> texts, List<float[]> vectors) {
        if (texts.size() != vectors.size()) {
            throw new IllegalArgumentException(texts.size() + " texts but " + vectors.size() + " vectors");
        }
        try {
            List<byte[]> contents = texts.stream().map(keys::of).toList();
            contents.forEach(this::note);
            open.keep(model, contents, vectors);
        } catch (SQLException e) {
            replaceOrFail(e);
        }
    }

    /** Removes the vectors of {@code texts} of all models; unknown texts are ignored. */
    public synchronized void forget(List<String> texts) {
        try {
            open.forget(texts.stream().map(keys::of).toList());
        } catch (SQLException e) {
            replaceOrFail(e);
        }
    }

    private void note(byte[] key) {
        if (used != null) {
            used.add(ByteBuffer.wrap(key));
        }
    }

    /** From now on it is noted which texts are asked for or kept. */
    public synchronized void watch() {
        used = new HashSet<>();
    }

    /**
     * Removes every vector whose text was neither asked for nor kept since {@link #watch}, of all models, and rewrites the
     * file, so that nothing of them is left in it; a file that cannot be rewritten, and one that was set aside, goes
     * altogether. Ends the watch.
     *
     * @throws UncheckedIOException where a file cannot be deleted
     */
    public synchronized void dropUnused() {
        Set<ByteBuffer> wanted = used;
        if (wanted == null) {
            throw new IllegalStateException("nobody watched which embeddings are used");
        }
        used = null;
        try {
            Files.deleteIfExists(aside(file));
            try {
                open.retain(wanted);
            } catch (SQLException e) {
                LOG.warn("Kept embeddings in {} cannot be rewritten ({}); begun anew", file, e.getMessage());
                open.close();
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-journal"));
                open = new KeptFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "kept embeddings of what was forgotten could not be deleted: remove " + file + " by hand", e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "kept embeddings could not be created at " + file + ": " + e.getMessage(), e);
        }
    }

    private static Path aside(Path file) {
        return file.resolveSibling(file.getFileName() + ".broken");
    }

    /** How many vectors are kept, of all models. */
    public synchronized long size() {
        try {
            return open.size();
        } catch (SQLException e) {
            replaceOrFail(e);
            return 0;
        }
    }

    @Override
    public synchronized void close() {
        open.close();
    }

    private void replaceOrFail(SQLException e) {
        if (!KeptFile.isBroken(e)) {
            // A busy or full disk: the caller computes again, nothing is lost.
            LOG.warn("Kept embeddings in {} are not usable at the moment: {}", file, e.getMessage());
            return;
        }
        open.close();
        open = setAside(file, e);
    }

    private static KeptFile openOrReplace(Path file) {
        try {
            return new KeptFile(file);
        } catch (SQLException e) {
            return setAside(file, e);
        }
    }

    private static KeptFile setAside(Path file, SQLException cause) {
        Path aside = aside(file);
        LOG.warn("Kept embeddings in {} cannot be read ({}); set aside as {}", file, cause.getMessage(), aside);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-journal"));
            return new KeptFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the broken file " + file + " could not be set aside; remove it by hand", e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "kept embeddings could not be created at " + file + ": " + e.getMessage(), e);
        }
    }
}
