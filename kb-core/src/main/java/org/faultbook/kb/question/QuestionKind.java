package org.faultbook.kb.question;

/** What is asked of who closed a ticket. Stored by name. */
public enum QuestionKind {
    /** Which cause it was; the options are causes in words. */
    CAUSE,
    /** Whether the fix held; the options are names of {@link Held}. */
    FIX_HELD,
    /** Which of several fixes helped; the options are fixes in words. */
    FIX;

    /** What may have become of a fix. */
    public enum Held {
        FIXED,
        CAME_BACK
    }
}
