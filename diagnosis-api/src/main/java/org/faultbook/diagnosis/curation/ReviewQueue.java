package org.faultbook.diagnosis.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.indexer.join.LikeFaults;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Cases that wait for a person's decision, in groups of one cause and type of machine, the most valuable first. Follows the store: what
 * changed since is read anew, nothing else. Thread-safe; pages are of the state last followed to.
 */
public final class ReviewQueue {
    private static final int PAGE = 500;
    private static final int CLOSED_BY = 50;
    /** An outcome or an answer may be stored a little after its time. */
    private static final Duration APPENDED = Duration.ofSeconds(10);

    private final Store store;
    private final Predicate<FaultCase> levelOne;
    private final CaseReviews.Finder finder;
    private final OpposedFixes opposed = new OpposedFixes();
    private final LikeCases same;
    private final AskedCases asked;
    private final Clock clock;
    private final QueuedGroups waiting = new QueuedGroups();
    private long revision = -1;
    private Instant outcomesUntil = Instant.EPOCH;
    private volatile Page all = new Page(List.of(), 0, 0, 0);

    /**
     * @param levelOne whether a fault endangers people or stops production
     * @param alike cases with symptoms like those of a case, itself perhaps among them
     * @param faults which cases are perhaps the same
     */
    public ReviewQueue(
            Store store,
            Predicate<FaultCase> levelOne,
            Function<FaultCase, Collection<FaultCase>> alike,
            LikeFaults faults,
            Clock clock) {
        this.store = store;
        this.same = new LikeCases(faults);
        this.levelOne = levelOne;
        this.finder = new CaseReviews.Finder(store, c -> opposed.any(c.id()) ? alike.apply(c) : List.of(), clock);
        this.asked = new AskedCases(store.recommendations(), clock);
        this.clock = clock;
    }

    /**
     * Groups of the queue.
     *
     * @param groups the most valuable first
     * @param ofAll groups that wait altogether
     * @param cases that wait altogether
     * @param questions asked within the last quarter, those left unanswered included
     */
    public record Page(List<ReviewGroup> groups, int ofAll, int cases, int questions) {
        public Page {
            groups = List.copyOf(groups);
        }

        /** Share of the last quarter's questions that these groups answered first, 0 to 1. */
        public double covers() {
            return questions == 0
                    ? 0
                    : (double) groups.stream().mapToInt(ReviewGroup::asked).sum() / questions;
        }
    }

    /** Takes in what changed in the store since; returns whether anything did. */
    public synchronized boolean follow() {
        Set<String> shown = asked.follow();
        waiting.touch(shown);
        boolean changed = !shown.isEmpty();
        Set<String> again = new TreeSet<>();
        List<CaseChange> page;
        do {
            page = store.cases().changesSince(revision, PAGE);
            if (!page.isEmpty()) {
                changed = true;
                page.stream().filter(CaseChange::removed).forEach(c -> {
                    waiting.remove(c.caseId());
                    opposed.drop(c.caseId());
                    again.addAll(same.drop(c.caseId()));
                });
                again.addAll(read(page.stream()
                        .filter(c -> !c.removed())
                        .map(CaseChange::caseId)
                        .toList()));
                revision = page.getLast().revision();
            }
        } while (page.size() == PAGE);
        readAll(List.copyOf(again));
        Instant now = clock.instant();
        List<String> told = store.outcomes().casesSince(outcomesUntil);
        List<String> answered = store.questions().casesSince(outcomesUntil);
        if (!told.isEmpty() || !answered.isEmpty()) {
            changed = true;
            readAll(told);
            readAll(AskedAbout.answering(store.cases(), answered));
        }
        outcomesUntil = now.minus(APPENDED);
        if (changed) {
            all = ordered();
        }
        return changed;
    }

    private void readAll(List<String> ids) {
        for (int from = 0; from < ids.size(); from += PAGE) {
            read(ids.subList(from, Math.min(ids.size(), from + PAGE)));
        }
    }

    /** Returns other cases, read before, that one of these goes against or is like, or was. */
    private Set<String> read(List<String> ids) {
        Map<String, FaultCase> cases = store.cases().findAll(ids);
        Set<String> others = new TreeSet<>();
        for (FaultCase c : cases.values()) {
            others.addAll(opposed.note(c));
            others.addAll(same.note(c));
        }
        Map<String, List<CaseReviews.Finding>> findings = finder.of(cases);
        Map<String, List<CaseQuestion>> questions = AskedAbout.pending(store, cases.keySet(), clock.instant());
        Map<String, Set<String>> apart = store.curation().toldApart(cases.keySet());
        Map<String, List<SupersededCase>> replaced = store.manuals().replaced(cases.keySet());
        for (String id : ids) {
            FaultCase c = cases.get(id);
            boolean urgent = c != null && levelOne.test(c);
            QueuedCase queued = c == null
                    ? null
                    : QueuedCase.of(
                            c,
                            new QueuedCase.Signs(
                                    store.cases().contributions(id, CLOSED_BY),
                                    urgent,
                                    urgent ? Decisions.lookedAtBy(store.curation(), id) : null,
                                    findings.getOrDefault(id, List.of()),
                                    questions.getOrDefault(id, List.of()),
                                    same.of(id, apart.getOrDefault(id, Set.of())),
                                    replaced.getOrDefault(id, List.of())));
            if (queued != null && queued.waits()) {
                waiting.put(queued);
            } else {
                waiting.remove(id);
            }
        }
        others.removeAll(ids);
        return others;
    }

    private Page ordered() {
        List<ReviewGroup> groups = waiting.list(asked::of);
        return new Page(groups, groups.size(), waiting.cases(), asked.questions());
    }

    /**
     * @param equipmentClass of this class alone; null: of all
     * @param doubt with this doubt alone; null: whatever is in doubt, or nothing
     */
    public Page page(@Nullable String equipmentClass, @Nullable Doubt doubt, int from, int limit) {
        return page(equipmentClass, doubt, null, from, limit);
    }

    /**
     * As {@link #page(String, Doubt, int, int)}, without what waits for another person than the reader alone, unless just that is
     * asked for.
     *
     * @param reader null: nobody
     */
    public Page page(
            @Nullable String equipmentClass, @Nullable Doubt doubt, @Nullable Actor reader, int from, int limit) {
        Page now = all;
        List<ReviewGroup> asked = now.groups.stream()
                .filter(g -> equipmentClass == null
                        || equipmentClass.equals(g.cases().getFirst().scope().equipmentClass()))
                .filter(g -> doubt == null || g.doubts().contains(doubt))
                .filter(g -> doubt == Doubt.SECOND_LOOK || !g.waitsForAnotherThan(reader))
                .toList();
        int cases = asked.stream().mapToInt(g -> g.cases().size()).sum();
        return new Page(asked.stream().skip(from).limit(limit).toList(), asked.size(), cases, now.questions);
    }

    /** A group by its id; null where none of its cases waits any more. */
    public @Nullable ReviewGroup group(String id) {
        return all.groups.stream().filter(g -> g.id().equals(id)).findFirst().orElse(null);
    }

    /** The group after this one among those of a page; null after the last, and where it is none of them. */
    public @Nullable String after(
            String id, @Nullable String equipmentClass, @Nullable Doubt doubt, @Nullable Actor reader) {
        List<ReviewGroup> groups =
                page(equipmentClass, doubt, reader, 0, Integer.MAX_VALUE).groups();
        for (int i = 0; i + 1 < groups.size(); i++) {
            if (groups.get(i).id().equals(id)) {
                return groups.get(i + 1).id();
            }
        }
        return null;
    }

    /** Classes of the cases that wait, with how many groups of each; what is of no known class is in none. */
    public Map<String, Integer> classes() {
        Map<String, Integer> classes = new TreeMap<>();
        for (ReviewGroup group : all.groups) {
            String equipmentClass = group.cases().getFirst().scope().equipmentClass();
            if (equipmentClass != null) {
                classes.merge(equipmentClass, 1, Integer::sum);
            }
        }
        return classes;
    }

    /** Cases that may be published in bulk, by their ids. */
    public List<QueuedCase> plain() {
        return all.groups.stream()
                .flatMap(g -> g.cases().stream())
                .filter(QueuedCase::plain)
                .sorted(Comparator.comparing(QueuedCase::id))
                .toList();
    }
}
