package org.faultbook.kb.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;
import org.jspecify.annotations.Nullable;

/** Says what an error of SQLite means and what to do (result codes: https://www.sqlite.org/rescode.html). */
final class StoreErrors {
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOTADB = 26;
    private static final long ROOM_NEEDED = 1 << 20;

    private final Path file;

    StoreErrors(Path file) {
        this.file = file;
    }

    StoreException of(SQLException e) {
        if (e instanceof SQLTransientConnectionException) {
            return new StoreException(Reason.BUSY, "All readers of " + file + " are in use. Try again.", e);
        }
        // Extended codes carry the primary one in their low byte.
        return switch (e.getErrorCode() & 0xff) {
            case FULL -> noSpace(e);
            case IOERR -> diskIsFull() ? noSpace(e) : other(e);
            case PERM, READONLY ->
                new StoreException(
                        Reason.NO_SPACE,
                        "The store " + file + " cannot be written. Check the rights of the file and its folder, and"
                                + " that the disk is not mounted read-only, then run the command again.",
                        e);
            case CORRUPT, NOTADB -> corrupt(String.valueOf(e.getMessage()), e);
            case BUSY, LOCKED ->
                new StoreException(
                        Reason.BUSY,
                        "Another process has been writing the store " + file + " for too long. Wait for it to end or"
                                + " stop it, then run the command again.",
                        e);
            default -> other(e);
        };
    }

    StoreException corrupt(String what, @Nullable Throwable cause) {
        return new StoreException(
                Reason.CORRUPT,
                "The store " + file + " is damaged or is no Faultbook store (" + what + "). Keep a copy of it and"
                        + " restore the newest backup.",
                cause);
    }

    /** Somebody reads the store, so that it cannot be rewritten. */
    StoreException read() {
        return new StoreException(
                Reason.BUSY,
                "Another process reads the store " + file
                        + ", so that what was deleted cannot leave the disk yet. End it,"
                        + " then run the command again.",
                null);
    }

    private StoreException noSpace(SQLException e) {
        return new StoreException(
                Reason.NO_SPACE,
                "The disk of the store " + file + " is full. Nothing of the last step is kept and nothing before it is"
                        + " lost. Free some space and run the command again.",
                e);
    }

    private StoreException other(SQLException e) {
        return new StoreException(
                Reason.IO, "The store " + file + " could not do what was asked: " + e.getMessage(), e);
    }

    private boolean diskIsFull() {
        return Files.exists(file) && file.toFile().getUsableSpace() < ROOM_NEEDED;
    }
}
