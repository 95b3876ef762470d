package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.faultbook.kb.curation.ActedCase;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseAssembly;
import org.faultbook.kb.faultcase.CaseHead;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.memory.State.Before;
import org.faultbook.kb.memory.State.StoredAct;
import org.faultbook.kb.memory.State.StoredCase;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** What persons do to the versions of cases, and the record of it, in the state of one transaction. */
final class MemoryCuration {
    private MemoryCuration() {}

    static CaseVersion edit(State s, SeenCase seen, Article article, Change change) {
        StoredCase stored = expected(s, seen);
        ArticleState state = head(s, seen.caseId(), stored).stateNow();
        ArticleLife life = stored.life().edited(state);
        ArticleState stateOfEdit = ArticleLife.stateOfEdit(state);
        CaseVersion version = new CaseVersion(seen.caseId(), life.latest(), article, stateOfEdit, change);
        save(s, stored, life, false, true, version);
        record(s, Kind.EDIT, null, List.of(before(seen.caseId(), stored)), Map.of(), change);
        return version;
    }

    static List<CaseVersion> transition(State s, List<SeenCase> cases, ArticleState state, Change change) {
        List<CaseVersion> saved = new ArrayList<>();
        List<Before> found = new ArrayList<>();
        for (SeenCase seen : cases) {
            StoredCase stored = expected(s, seen);
            ArticleLife before = stored.life();
            Integer pending = before.pending();
            int source = pending != null && before.publishes(state) ? pending : before.answering();
            Article article =
                    withDraft(s, seen.caseId(), stored).get(source - 1).article();
            ArticleLife life = before.moved(state);
            CaseVersion version = new CaseVersion(seen.caseId(), life.latest(), article, state, change);
            save(s, stored, life, false, stored.edited().contains(source), version);
            saved.add(version);
            found.add(before(seen.caseId(), stored));
        }
        record(s, Kind.TRANSITION, null, found, Map.of(), change);
        return saved;
    }

    /** Lets stand again what stood before an act, by a version of each case that equals the one before. */
    static void restore(State s, StoredAct undone, Change change) {
        for (Before before : undone.before()) {
            StoredCase stored = Objects.requireNonNull(s.cases.get(before.caseId()));
            int source = before.life().latest();
            ArticleLife life = stored.life().restored(before.life());
            CaseVersion earlier = stored.versions().get(source - 1);
            CaseVersion again =
                    new CaseVersion(before.caseId(), life.latest(), earlier.article(), earlier.state(), change);
            save(s, stored, life, before.leftToTickets(), stored.edited().contains(source), again);
            CaseChanges.settle(s, before.caseId());
        }
    }

    /** @throws NoSuchElementException where it is not there or answers no more */
    static StoredCase expected(State s, SeenCase seen) {
        String caseId = seen.caseId();
        StoredCase stored = s.cases.get(caseId);
        if (stored == null) {
            String answering = Leads.answering(s, caseId);
            throw new NoSuchElementException("there is no case " + caseId
                    + (answering.equals(caseId) ? "" : ": " + answering + " answers for it"));
        }
        if (stored.life().latest() != seen.version()) {
            throw new ConflictException("case " + caseId + " is at version "
                    + stored.life().latest() + ", not " + seen.version() + ": look at what changed and try again");
        }
        return stored;
    }

    private static void save(
            State s, StoredCase stored, ArticleLife life, boolean left, boolean edited, CaseVersion version) {
        List<CaseVersion> versions = State.with(withDraft(s, version.caseId(), stored), version);
        CaseChanges.save(s, version.caseId(), stored.saved(life, left, versions, edited));
    }

    static CaseHead head(State s, String caseId, StoredCase stored) {
        return MemoryCaseStore.head(caseId, stored, MemoryCaseStore.visits(s, stored));
    }

    static List<CaseVersion> withDraft(State s, String caseId, StoredCase stored) {
        if (!stored.versions().isEmpty()) {
            return stored.versions();
        }
        List<Visit> visits = MemoryCaseStore.visits(s, stored);
        CaseHead head = MemoryCaseStore.head(caseId, stored, visits);
        Article draft = CaseAssembly.draft(head, visits, MemoryCaseStore.entries(s, stored));
        return List.of(new CaseVersion(caseId, 1, draft, head.stateNow(), stored.drafted()));
    }

    /** What stands of a case now. */
    static Before before(String caseId, StoredCase stored) {
        return new Before(caseId, stored.life(), stored.leftToTickets());
    }

    /** Records an act that was done: the versions after it are those that the cases have now. */
    static long record(
            State s,
            Kind kind,
            @Nullable Long undoes,
            List<Before> before,
            Map<TicketKey, String> keyCases,
            Change change) {
        long id = s.acts.isEmpty() ? 1 : s.acts.lastKey() + 1;
        List<ActedCase> cases = before.stream()
                .map(b -> {
                    StoredCase now = s.known(b.caseId());
                    int latest = b.life().latest();
                    return new ActedCase(
                            b.caseId(),
                            latest,
                            now == null ? latest : now.life().latest());
                })
                .toList();
        CurationAct act = new CurationAct(id, kind, cases, List.of(), change, undoes, null);
        s.acts.put(id, new StoredAct(act, List.copyOf(before), Map.copyOf(keyCases)));
        if (undoes != null) {
            s.undoneBy.put(undoes, id);
        }
        return id;
    }
}
