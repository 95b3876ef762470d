package org.faultbook.kb.faultcase;

import org.jspecify.annotations.Nullable;

/**
 * Where a case stands among its versions.
 *
 * @param latest the highest version there is, a pending one included; what an edit must have seen
 * @param answering the version that answers
 * @param pending the edit that waits to be published, null where there is none
 */
public record ArticleLife(
        int latest, int answering, @Nullable Integer pending) {
    /** Drafted from tickets: version 1, assembled anew at each look until a person edits it or sets its state. */
    public static final ArticleLife DRAFTED = new ArticleLife(1, 1, null);

    /** After an edit: pending where the case is VALIDATED, else answering at once in place of any pending one. */
    public ArticleLife edited(ArticleState state) {
        int next = latest + 1;
        return state.confidence() == Confidence.VALIDATED
                ? new ArticleLife(next, answering, next)
                : new ArticleLife(next, next, null);
    }

    /** After a new state: it answers; a pending edit is published with VALIDATED and waits on otherwise. */
    public ArticleLife moved(ArticleState state) {
        int next = latest + 1;
        return new ArticleLife(next, next, publishes(state) ? null : pending);
    }

    /** Whether setting this state publishes a pending edit. */
    public boolean publishes(ArticleState state) {
        return state.confidence() == Confidence.VALIDATED && pending != null;
    }

    /** The state of an edit's version: that of the case, or work in progress while it waits. */
    public static ArticleState stateOfEdit(ArticleState state) {
        return state.confidence() == Confidence.VALIDATED
                ? new ArticleState(Confidence.WORK_IN_PROGRESS, state.audience())
                : state;
    }

    /** After taking back what led away from {@code before}: its newest version stands again, as a new one. */
    public ArticleLife restored(ArticleLife before) {
        int next = latest + 1;
        Integer waiting = before.pending;
        return new ArticleLife(
                next,
                before.answering == before.latest ? next : before.answering,
                waiting != null && waiting == before.latest ? Integer.valueOf(next) : waiting);
    }

    /** Whether no version of it was written down yet. */
    public boolean isDrafted() {
        return latest == 1;
    }
}
