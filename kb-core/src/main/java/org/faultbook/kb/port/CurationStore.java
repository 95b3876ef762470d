package org.faultbook.kb.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * What persons do to cases beyond the text of one, and the record of all they did, edits and states included. Where a ticket or
 * an entry of a manual answers follows from its own key and the acts that stand, whichever came first.
 *
 * <p>A case that is not there, or answers no more since it was merged, is a {@link java.util.NoSuchElementException}; another
 * version than the one seen is a {@link CaseStore.ConflictException}; what makes no sense is a {@link CurationRefused}. Each
 * act is one transaction.
 */
public interface CurationStore {
    /**
     * Lets a case answer for another: for all that joined it and all that will. {@code from} is no more until that is undone,
     * its versions are kept, and {@link CaseStore#successor} leads from it. The article and state of {@code into} stay.
     */
    CurationAct merge(SeenCase from, SeenCase into, Change change);

    /**
     * Takes tickets out of a case into a new one, for as long as each one's own key stays what it is: a new version of the
     * ticket that tells another cause joins the case of that. The new case has the key of the tickets where they have one in
     * common, else that of the case, with a number.
     *
     * @param tickets at least one, and not all that tells of the case
     */
    CurationAct split(SeenCase from, Collection<TicketKey> tickets, Change change);

    /** Notes that two cases are not the same. It makes no version of either; both count as changed in {@link CaseStore#changesSince}. */
    CurationAct tellApart(SeenCase one, SeenCase other, Change change);

    /** Of each of these cases those it was told apart from by acts that stand; those told apart from none are left out. */
    Map<String, Set<String>> toldApart(Collection<String> caseIds);

    /** As {@link CaseStore#transition} of many cases as one act: all of them, or none. */
    CurationAct transitionAll(List<SeenCase> cases, ArticleState state, Change change);

    /**
     * Takes an act back, as an act of its own. Of an edit or a state by a version that equals the one before; of a merge by
     * letting each case answer for itself again, with what came in since; of a split by letting its tickets answer where they
     * would without it.
     *
     * @throws java.util.NoSuchElementException where there is no such act
     * @throws CurationRefused where it was undone before, is an undo itself, or later acts rest on it: it names those
     */
    CurationAct undo(long act, Change change);

    Optional<CurationAct> find(long act);

    /** Newest first, those before {@code before} (null: all). */
    List<CurationAct> acts(int limit, @Nullable Long before);

    /** As {@link #acts}, those that changed this case. */
    List<CurationAct> actsOf(String caseId, int limit, @Nullable Long before);
}
