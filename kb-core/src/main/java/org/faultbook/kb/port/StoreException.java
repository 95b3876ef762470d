package org.faultbook.kb.port;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked; the message says where and what to do. Nothing of the transaction is kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is. */
    public enum Reason {
        /** The disk is full or cannot be written. */
        NO_SPACE,
        /** Made by a newer program. */
        NEWER_VERSION,
        CORRUPT,
        /** The key given is not the one the store was made with. */
        WRONG_KEY,
        /** Another process holds the store. */
        BUSY,
        IO
    }

    private final Reason reason;

    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
