package org.faultbook.indexer.read;

import java.nio.file.Path;
import org.faultbook.kb.text.LocalizedText;

/** A file of which no row can be taken; nothing of it was. The message is the English of {@link #text()}. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the file cannot be read. */
    public enum Reason {
        EMPTY,
        NO_SUCH_FILE,
        UNKNOWN_TYPE,
        UNKNOWN_ENCODING,
        WRONG_ENCODING,
        RECORD_TOO_LONG,
        MERGED_HEADER,
        NO_SUCH_SHEET,
        BROKEN,
        NO_KNOWN_COLUMN
    }

    private final Reason reason;
    private final String zh;
    private final String en;

    public UnreadableFileException(Reason reason, Path file, String zh, String en) {
        this(reason, file, zh, en, null);
    }

    public UnreadableFileException(
            Reason reason, Path file, String zh, String en, @org.jspecify.annotations.Nullable Throwable cause) {
        super(file.getFileName() + ": " + en, cause);
        this.reason = reason;
        this.zh = file.getFileName() + "：" + zh;
        this.en = file.getFileName() + ": " + en;
    }

    public Reason reason() {
        return reason;
    }

    public LocalizedText text() {
        return new LocalizedText(zh, en);
    }
}
