package org.faultbook.diagnosis.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.faultbook.kb.port.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A home: {@code faultbook.db} (the truth), {@code index/} and {@code embeddings.cache} (derived), {@code rejects/},
 * {@code key} (32 secret bytes that personal tokens and content keys are made with), {@code lock}. Made where absent;
 * foreign files in it are left alone.
 */
public final class HomeFolder {
    public static final int KEY_BYTES = 32;

    private final Path path;

    private HomeFolder(Path path) {
        this.path = path;
    }

    /** Creates the folder where it is absent; {@link UncheckedIOException} says which path cannot be used. */
    public static HomeFolder at(Path path) {
        try {
            Files.createDirectories(path.resolve("rejects"));
            return new HomeFolder(path.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + path + " as home: choose another with --home", e);
        }
    }

    /** {@code --home}, else FAULTBOOK_HOME, else {@code ~/.faultbook}. */
    public static Path choose(@Nullable String option) {
        if (option != null && !option.isBlank()) {
            return Path.of(option);
        }
        String environment = System.getenv("FAULTBOOK_HOME");
        return environment != null && !environment.isBlank()
                ? Path.of(environment)
                : Path.of(System.getProperty("user.home"), ".faultbook");
    }

    public Path path() {
        return path;
    }

    public Path store() {
        return path.resolve("faultbook.db");
    }

    public Path index() {
        return path.resolve("index");
    }

    public Path keptEmbeddings() {
        return path.resolve("embeddings.cache");
    }

    public Path rejects() {
        return path.resolve("rejects");
    }

    /**
     * The home's secret, made at the first call and readable by its owner only.
     *
     * @throws StoreException where it is damaged, or lost while the store it belongs to is there
     */
    public byte[] key() {
        Path file = path.resolve("key");
        try {
            if (!Files.exists(file)) {
                if (Files.exists(store())) {
                    throw wrongKey(file + " is missing, while " + store() + " is there.");
                }
                byte[] made = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(made);
                write(made, file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw wrongKey(file + " is damaged: it has " + key.length + " bytes instead of " + KEY_BYTES + ".");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file + ": " + e.getMessage(), e);
        }
    }

    private static StoreException wrongKey(String what) {
        return new StoreException(
                StoreException.Reason.WRONG_KEY,
                what + " Nothing was changed. Restore the file from a backup; it cannot be made anew.",
                null);
    }

    /** Gives a new home a key that is known, {@value #KEY_BYTES} bytes; a home that has one keeps its own. */
    public void use(byte[] key) {
        Path file = path.resolve("key");
        try {
            write(key, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(byte[] key, Path file) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), "key", ".new");
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(temporary, key, StandardOpenOption.SYNC);
        try {
            // a hard link fails where another process was first: its key stands
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            // made meanwhile
        } finally {
            Files.delete(temporary);
        }
    }

    /** Takes the lock of the home's index; null where another process holds it. */
    public @Nullable HomeLock tryLock() {
        return HomeLock.tryLock(path.resolve("lock"));
    }

    /** Takes the lock that queues imports into one home up, waiting for it. */
    public HomeLock importLock() {
        return HomeLock.await(path.resolve("import.lock"));
    }
}
