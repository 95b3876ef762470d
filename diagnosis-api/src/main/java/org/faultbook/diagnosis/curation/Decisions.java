package org.faultbook.diagnosis.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.port.CurationStore;
import org.faultbook.kb.port.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about cases. What endangers people or stops production is published by a second person only: the first
 * one's press is kept as an act that leaves its state as it is, and whoever edited it last does not count as the second.
 */
public final class Decisions {
    private final Store store;
    private final Predicate<FaultCase> levelOne;

    /** @param levelOne whether a fault endangers people or stops production */
    public Decisions(Store store, Predicate<FaultCase> levelOne) {
        this.store = store;
        this.levelOne = levelOne;
    }

    /**
     * What came of it.
     *
     * @param published the acts that published cases, one for each audience; empty where none was
     * @param checked the acts of the first person, one for each state the cases are in
     * @param waiting cases that wait for a second person
     */
    public record Done(List<CurationAct> published, List<CurationAct> checked, List<String> waiting) {}

    /**
     * Publishes all of these, or none where one of them is not as it was seen.
     *
     * @param audience who may see them from then on; null leaves that
     * @param checked what to note where a second person has to publish
     * @throws NoSuchElementException where a case is not there
     * @throws org.faultbook.kb.port.CaseStore.ConflictException where one was changed meanwhile
     * @throws CurationRefused where one names neither a cause nor a fix
     */
    public Done publish(List<SeenCase> cases, @Nullable Audience audience, Change change, Change checked) {
        return store.transact(() -> {
            Map<String, FaultCase> found =
                    store.cases().findAll(cases.stream().map(SeenCase::caseId).toList());
            Map<ArticleState, List<SeenCase>> publish = new LinkedHashMap<>();
            Map<ArticleState, List<SeenCase>> check = new LinkedHashMap<>();
            List<String> waiting = new ArrayList<>();
            for (SeenCase seen : cases) {
                FaultCase c = Optional.ofNullable(found.get(seen.caseId()))
                        .orElseThrow(() -> new NoSuchElementException("there is no case " + seen.caseId()));
                if (c.cause().basis() == CauseBasis.UNKNOWN
                        && c.fixes().stream().allMatch(f -> f.kind() == FixKind.PROHIBITED)) {
                    throw new CurationRefused(
                            CurationRefused.Reason.SAYS_NOTHING,
                            "case " + c.id() + " names neither a cause nor a fix: edit it first");
                }
                if (needsSecond(c, change.actor())) {
                    waiting.add(c.id());
                    if (!change.actor().equals(lookedAtBy(c.id()))) {
                        check.computeIfAbsent(c.state(), s -> new ArrayList<>()).add(seen);
                    }
                } else {
                    Audience of = audience == null ? c.state().audience() : audience;
                    publish.computeIfAbsent(new ArticleState(Confidence.VALIDATED, of), s -> new ArrayList<>())
                            .add(seen);
                }
            }
            return new Done(set(publish, change), set(check, checked), waiting);
        });
    }

    /** Retires all of these, or none; who may see them stays. Throws as {@link #publish}. */
    public List<CurationAct> retire(List<SeenCase> cases, Change change) {
        return store.transact(() -> {
            Map<ArticleState, List<SeenCase>> retired = new LinkedHashMap<>();
            for (SeenCase seen : cases) {
                FaultCase c = store.cases()
                        .find(seen.caseId())
                        .orElseThrow(() -> new NoSuchElementException("there is no case " + seen.caseId()));
                retired.computeIfAbsent(
                                new ArticleState(Confidence.ARCHIVED, c.state().audience()), s -> new ArrayList<>())
                        .add(seen);
            }
            return set(retired, change);
        });
    }

    /**
     * Merges these into one of them: into a published one before an edited one, and of these the one that most tickets tell of.
     *
     * @throws org.faultbook.kb.curation.CurationRefused where one may not answer for another; none is merged then
     */
    public List<CurationAct> merge(List<SeenCase> cases, Change change) {
        return store.transact(() -> {
            Map<String, FaultCase> found =
                    store.cases().findAll(cases.stream().map(SeenCase::caseId).toList());
            SeenCase into = cases.stream()
                    .filter(seen -> found.containsKey(seen.caseId()))
                    .min(Comparator.comparing((SeenCase seen) -> standing(found.get(seen.caseId())))
                            .thenComparing(SeenCase::caseId))
                    .orElseThrow(() -> new NoSuchElementException("none of these cases is there"));
            List<CurationAct> acts = new ArrayList<>();
            for (SeenCase from : cases) {
                if (!from.equals(into)) {
                    acts.add(store.curation().merge(from, into, change));
                }
            }
            return acts;
        });
    }

    /** Lower for what rather answers for others. */
    private static long standing(@Nullable FaultCase c) {
        if (c == null) {
            return Long.MAX_VALUE;
        }
        long published = c.state().confidence() == Confidence.VALIDATED ? 0 : 1;
        long edited = c.version() > 1 ? 0 : 1;
        return (published * 2 + edited) * Integer.MAX_VALUE - c.seenInTickets();
    }

    private List<CurationAct> set(Map<ArticleState, List<SeenCase>> cases, Change change) {
        List<CurationAct> acts = new ArrayList<>();
        cases.forEach((state, seen) -> acts.add(store.curation().transitionAll(seen, state, change)));
        return acts;
    }

    /** Whether this person's press alone does not publish it. */
    public boolean needsSecond(FaultCase c, Actor actor) {
        if (!levelOne.test(c)) {
            return false;
        }
        Actor first = lookedAtBy(c.id());
        return first == null || first.equals(actor);
    }

    /** Whether this person looked at all of these, and another one has to publish them. */
    public boolean waitForAnother(List<String> ids, Actor actor) {
        return store.cases().findAll(ids).values().stream()
                .allMatch(c -> levelOne.test(c) && actor.equals(lookedAtBy(c.id())));
    }

    /** Who edited it or looked at it last; null where nobody did since it was drafted or taken back. */
    public @Nullable Actor lookedAtBy(String caseId) {
        return lookedAtBy(store.curation(), caseId);
    }

    static @Nullable Actor lookedAtBy(CurationStore acts, String caseId) {
        return acts.actsOf(caseId, 1, null).stream()
                .filter(act -> act.stands() && (act.kind() == Kind.EDIT || act.kind() == Kind.TRANSITION))
                .map(act -> act.change().actor())
                .findFirst()
                .orElse(null);
    }
}
