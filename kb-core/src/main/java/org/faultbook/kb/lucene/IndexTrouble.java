package org.faultbook.kb.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;

/** Says in the words of the port what went wrong with index files, and what to do. */
final class IndexTrouble {
    private IndexTrouble() {}

    static StoreException of(String doing, String where, Throwable cause) {
        return switch (reason(cause)) {
            case CORRUPT -> corrupt(where, doing + ": " + cause.getMessage(), cause);
            case NO_SPACE ->
                new StoreException(
                        Reason.NO_SPACE,
                        "No space left while " + doing + " in " + where + "; free some space and try again. The index"
                                + " still answers from its last commit.",
                        cause);
            case BUSY ->
                new StoreException(
                        Reason.BUSY,
                        "Another process writes the index in " + where + "; let it end first, or open it read-only.",
                        cause);
            default ->
                new StoreException(
                        Reason.IO, "Failed while " + doing + " in " + where + ": " + cause.getMessage(), cause);
        };
    }

    /** As {@link #of}; what is no trouble with files goes through as it is. */
    static RuntimeException named(String doing, String where, Exception e) {
        boolean files = e instanceof IOException || e instanceof AlreadyClosedException;
        return files ? of(doing, where, e) : (RuntimeException) e;
    }

    private static StoreException corrupt(String where, String detail, Throwable cause) {
        return new StoreException(
                Reason.CORRUPT,
                "The search index in " + where + " is damaged (" + detail + "). It is derived from the store and can be"
                        + " rebuilt: run `faultbook reindex`.",
                cause);
    }

    private static Reason reason(Throwable trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof CorruptIndexException
                    || t instanceof IndexFormatTooNewException
                    || t instanceof IndexFormatTooOldException
                    || t instanceof IndexNotFoundException
                    || t instanceof NoSuchFileException
                    || t instanceof FileNotFoundException
                    || t instanceof EOFException) {
                return Reason.CORRUPT;
            }
            if (t instanceof LockObtainFailedException) {
                return Reason.BUSY;
            }
            if (t instanceof IOException && saysFull(t)) {
                return Reason.NO_SPACE;
            }
        }
        return Reason.IO;
    }

    private static boolean saysFull(Throwable t) {
        String message = t.getMessage() == null ? "" : t.getMessage().toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("not enough space") || message.contains("quota");
    }
}
