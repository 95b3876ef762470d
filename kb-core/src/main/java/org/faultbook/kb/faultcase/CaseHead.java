package org.faultbook.kb.faultcase;

import org.jspecify.annotations.Nullable;

/**
 * What a store keeps of a case beside its contributions.
 *
 * @param article of the version that answers; null where nobody has edited the case
 * @param state as a person set it; null where nobody has
 * @param seenInTickets all contributions
 * @param closedWithFix contributions that closed with a fix that may be recommended
 * @param inManuals entries of manuals that answer
 */
public record CaseHead(
        String id,
        CaseKey key,
        ArticleLife life,
        @Nullable Article article,
        @Nullable ArticleState state,
        int seenInTickets,
        int closedWithFix,
        int inManuals,
        long revision) {

    /** A case that no manual names. */
    public CaseHead(
            String id,
            CaseKey key,
            ArticleLife life,
            @Nullable Article article,
            @Nullable ArticleState state,
            int seenInTickets,
            int closedWithFix,
            long revision) {
        this(id, key, life, article, state, seenInTickets, closedWithFix, 0, revision);
    }

    /**
     * As a person set it, else NOT_VALIDATED as soon as one ticket closed with a fix or a bulletin
     * or a manual says it, else WORK_IN_PROGRESS.
     */
    public ArticleState stateNow() {
        if (state != null) {
            return state;
        }
        return closedWithFix > 0 || inManuals > 0 || key.bulletin() ? ArticleState.USABLE : ArticleState.DRAFT;
    }
}
