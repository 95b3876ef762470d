package org.faultbook.kb.curation;

import java.util.List;

/** An act on cases that makes no sense or would lose something; nothing was changed. The message says what to do instead. */
public final class CurationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A case is merged with itself. */
        SAME_CASE,
        /** The cases belong to different product lines. */
        OTHER_PRODUCT_LINE,
        /** The cases are of different equipment classes. */
        OTHER_EQUIPMENT_CLASS,
        /** One is what a technical bulletin says, the other what tickets tell. */
        BULLETIN,
        /** The case to be merged was edited or published, the other was not: its text would no longer answer. */
        WOULD_HIDE_CURATED,
        /** The other case is retired, the one to be merged is not: it would no longer answer. */
        WOULD_RETIRE,
        /** A ticket to be split off is not one of the case. */
        NOT_ITS_TICKET,
        /** The split would leave the case with no ticket and no manual. */
        LEAVES_NOTHING,
        /** A case to be published names neither a cause nor anything to do. */
        SAYS_NOTHING,
        /** The act was taken back before. */
        UNDONE_BEFORE,
        /** An undo is not taken back: the act is done again. */
        IS_AN_UNDO,
        /** Later acts rest on it and are to be undone first. */
        LATER_ACTS
    }

    private final Reason reason;
    private final transient List<Long> acts;

    public CurationRefused(Reason reason, String message) {
        this(reason, message, List.of());
    }

    public CurationRefused(Reason reason, String message, List<Long> acts) {
        super(message);
        this.reason = reason;
        this.acts = List.copyOf(acts);
    }

    public Reason reason() {
        return reason;
    }

    /** The acts that are to be undone first, the newest first, or the one that undid it before; else empty. */
    public List<Long> acts() {
        return acts;
    }
}
