package org.faultbook.kb.picture;

import org.faultbook.kb.text.LocalizedText;

/** A file that is no picture which can be read; the reason says what to do. */
public final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for machines. */
    public enum Reason {
        /** Neither PNG nor JPEG. */
        UNSUPPORTED_PICTURE,
        PICTURE_TOO_LARGE,
        BROKEN_PICTURE
    }

    private final Reason code;
    private final transient LocalizedText reason;

    UnreadablePicture(Reason code, String zh, String en) {
        super(code + ": " + en);
        this.code = code;
        this.reason = new LocalizedText(zh, en);
    }

    public Reason code() {
        return code;
    }

    public LocalizedText reason() {
        return reason;
    }
}
