package org.faultbook.kb.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * Fault cases with every version, and what each ticket contributes to them. A case that was merged into another
 * ({@link CurationStore#merge}) is none until that is undone; its versions are kept.
 */
public interface CaseStore {
    /**
     * Joins a ticket to the case of its key, or the one that answers for it, drafting the case where there is none, and withdraws whatever an earlier
     * version of the ticket contributed. A case that nobody edited and that has no contribution left is removed. A
     * contribution equal to the one already there touches nothing.
     *
     * @return the id of the case
     * @throws IllegalArgumentException where the store lacks this version of the ticket: put it first
     */
    String join(Contribution contribution, Change change);

    /** Takes a ticket's contribution back: its new version makes no case. Nothing happens where it had none. */
    void withdraw(TicketKey ticket, Change change);

    /** The case as it answers now, assembled from its article and its newest 200 contributions. */
    Optional<FaultCase> find(String caseId);

    /** As {@link #find}, in one go; unknown ids are left out. */
    Map<String, FaultCase> findAll(Collection<String> caseIds);

    /**
     * The case that answers for one that was merged, at any remove, or that a split made which was undone. Empty where the
     * case answers itself, is not known, or what it leads to is no more.
     */
    Optional<String> successor(String caseId);

    /** The cases that lead to any of these, at any remove, and to which of them: what names one of them means that. */
    Map<String, String> predecessors(Collection<String> caseIds);

    /** As much of cases as ranking needs; unknown ids are left out. Cheap for hundreds of cases. */
    Map<String, CaseSummary> summaries(Collection<String> caseIds);

    /** Every fault code that a case names, normalised, in order. */
    java.util.SortedSet<String> codes();

    /** Every version, oldest first; of a case that nobody touched the one its tickets make now; empty where unknown. Those of a merged case are kept. */
    List<CaseVersion> versions(String caseId);

    /** The newest {@code limit} contributions: latest closing time first, unknown ones last, ties by ticket key. */
    List<Contribution> contributions(String caseId, int limit);

    /** The case a ticket contributes to. */
    Optional<String> caseOf(TicketKey ticket);

    /**
     * Drafts a case that a person wrote and no ticket tells: work in progress, its article version 2 after an empty one. It
     * is an EDIT on record, and undoing that takes the case away.
     *
     * @param key of which there must be no case: a {@link ConflictException}
     */
    CaseVersion write(CaseKey key, Article article, Change change);

    /**
     * Saves an edit. Of a VALIDATED case it becomes the pending version while the old one answers; of any other it
     * answers at once. {@code expectedVersion} is the newest version the editor saw, the pending one where there is one;
     * it guards against a lost update: a mismatch is a {@link ConflictException}. An unknown or merged case is a
     * {@link java.util.NoSuchElementException}.
     */
    CaseVersion edit(String caseId, int expectedVersion, Article article, Change change);

    /** Sets the state, guarded as {@link #edit}; VALIDATED publishes the pending version where there is one. */
    CaseVersion transition(String caseId, int expectedVersion, ArticleState state, Change change);

    /** Cases whose normalised cause is this one, at any scope, in the order of their ids. */
    List<String> byCause(String causeKey, int limit);

    /** All case ids in order, from after {@code afterId} (null: from the start). */
    List<String> list(@Nullable String afterId, int limit);

    /**
     * What changed after a revision, the lowest revision first, one entry per case: its latest change. Removals appear.
     */
    List<CaseChange> changesSince(long revision, int limit);

    long count();

    /** Every contribution in the order of ticket keys, page by page: within a transaction of one state of the store. */
    void forEachContribution(Consumer<? super Contribution> action);

    /** A case touched at a revision; {@code removed} where it is no more. */
    record CaseChange(long revision, String caseId, boolean removed) {}

    /** Somebody else changed the case first. */
    final class ConflictException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ConflictException(String message) {
            super(message);
        }
    }
}
