package org.faultbook.indexer.extract;

import org.faultbook.kb.text.Span;

/**
 * Words that would defeat a protection, and what they come to where they stand.
 *
 * @param act the act of the key: {@code jumper}, {@code defeat}, {@code raise-limit}
 * @param words the place of the words in the statement's text
 */
record Defeat(Verdict verdict, String act, Statement statement, Span words) {
    enum Verdict {
        /** The protection no longer protects. */
        DEFEATED,
        /** Done to find the fault and undone. */
        TRIED,
        /** Somebody else had done it: found, not done. */
        OTHERS,
        /** Refused, warned against, only asked for. */
        NOT_DONE,
        /** What somebody left was taken away, or a limit was set to what it has to be. */
        PUT_RIGHT,
        /** A name that only looks alike. */
        HARMLESS
    }

    boolean touches(Act act) {
        return act.clause().section().part() == statement.section().part()
                && act.span().start() < words.end()
                && words.start() < act.span().end();
    }
}
