package org.faultbook.diagnosis.gap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;

/**
 * The questions of the last quarter that nothing answered, in groups; follows the log from where it was, so that a look costs
 * what came since. At most the newest 20,000 questions are held. Thread-safe.
 */
public final class Gaps {
    private static final Duration QUARTER = Duration.ofDays(91);
    /** Answers are logged beside one another: one that began a little earlier may be there a little later. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int PAGE = 1_000;
    private static final int FAILED = 5_000;
    public static final int MOST = 20_000;

    private final Services services;
    private final Clock clock;
    private final LeaderGroups groups = new LeaderGroups();
    /** By request, in the order they were placed. */
    private final Map<String, Placed> placed = new LinkedHashMap<>();

    private final Map<Integer, Map<String, AskedQuestion>> members = new HashMap<>();
    /** Questions that a case was drafted from, by that case. */
    private final Map<String, List<AskedQuestion>> drafted = new HashMap<>();

    private Instant at = Instant.EPOCH;
    private String id = "";
    /** The store's revision when cases of what is placed were last looked up: none is drafted without a new one. */
    private long answeredAt = -1;

    public Gaps(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    private record Placed(AskedQuestion question, int group) {}

    /** Groups now, the most often asked first. */
    public synchronized List<Gap> list() {
        follow();
        return members.values().stream()
                .map(questions -> Gap.of(questions.values()))
                .sorted(Gap.OFTEN_FIRST)
                .toList();
    }

    /** The group that a question is in; empty where it is in none, or was drafted from. */
    public synchronized Optional<Gap> find(String requestId) {
        follow();
        return Optional.ofNullable(placed.get(requestId))
                .map(p -> Gap.of(members.getOrDefault(p.group(), Map.of()).values()));
    }

    /** Takes in what came since. */
    public synchronized void follow() {
        Store store = services.store();
        Instant from = clock.instant().minus(QUARTER);
        if (at.isBefore(from)) {
            at = from;
            id = "";
        }
        drop(q -> q.at().isBefore(from));
        unanswered(store);
        failed(store, from);
        answered(store);
        reopen(store);
        int tooMany = placed.size() - MOST;
        if (tooMany > 0) {
            List<Placed> oldest = new ArrayList<>(placed.values());
            oldest.sort((a, b) -> a.question().at().compareTo(b.question().at()));
            oldest.subList(0, tooMany).forEach(p -> remove(p.question().requestId()));
        }
    }

    private void unanswered(Store store) {
        Instant settled = clock.instant().minus(SETTLED);
        Instant lookAt = at;
        String lookAfter = id;
        List<Recommendation> page;
        do {
            page = store.recommendations().unansweredSince(lookAt, lookAfter, PAGE);
            place(store, page);
            for (Recommendation one : page) {
                lookAt = one.at();
                lookAfter = one.id();
                if (!one.at().isAfter(settled)) {
                    at = one.at();
                    id = one.id();
                }
            }
        } while (page.size() == PAGE);
    }

    /** What was answered and did not help; one that helped after all, or of which that was said, is no gap any more. */
    private void failed(Store store, Instant from) {
        Set<String> unsolved = new HashSet<>(store.outcomes().unsolvedSince(from, FAILED));
        drop(q -> q.abstained() == null && !unsolved.contains(q.requestId()));
        List<String> unknown = new ArrayList<>(unsolved);
        unknown.removeAll(placed.keySet());
        drafted.values().forEach(of -> of.forEach(q -> unknown.remove(q.requestId())));
        for (int i = 0; i < unknown.size(); i += PAGE) {
            List<Recommendation> found = new ArrayList<>(store.recommendations()
                    .findAll(unknown.subList(i, Math.min(unknown.size(), i + PAGE)))
                    .values());
            found.removeIf(r -> r.at().isBefore(from));
            found.sort((a, b) -> a.at().compareTo(b.at()));
            place(store, found);
        }
    }

    private void place(Store store, Collection<Recommendation> logged) {
        List<AskedQuestion> asked = logged.stream()
                .map(AskedQuestion::of)
                .filter(q -> q.isGap() && !placed.containsKey(q.requestId()))
                .toList();
        Map<String, String> cases = asked.isEmpty()
                ? Map.of()
                : store.gaps()
                        .casesOf(asked.stream().map(AskedQuestion::requestId).toList());
        for (AskedQuestion question : asked) {
            String caseId = cases.get(question.requestId());
            if (caseId == null) {
                place(question);
            } else {
                List<AskedQuestion> of = drafted.computeIfAbsent(caseId, c -> new ArrayList<>());
                if (of.stream().noneMatch(q -> q.requestId().equals(question.requestId()))) {
                    of.add(question);
                }
            }
        }
    }

    private void place(AskedQuestion question) {
        int group = groups.place(Signatures.of(question, services.words()));
        placed.put(question.requestId(), new Placed(question, group));
        members.computeIfAbsent(group, g -> new LinkedHashMap<>()).put(question.requestId(), question);
    }

    /** What a colleague answered, or was drafted by another process, is no gap any more. */
    private void answered(Store store) {
        long revision = store.revision();
        if (revision == answeredAt) {
            return;
        }
        answeredAt = revision;
        Map<String, String> cases = placed.isEmpty() ? Map.of() : store.gaps().casesOf(List.copyOf(placed.keySet()));
        Set<String> there = cases.isEmpty()
                ? Set.of()
                : store.cases().summaries(Set.copyOf(cases.values())).keySet();
        cases.forEach((requestId, caseId) -> {
            Placed p = placed.get(requestId);
            if (p != null && there.contains(caseId)) {
                drafted.computeIfAbsent(caseId, c -> new ArrayList<>()).add(p.question());
                remove(requestId);
            }
        });
    }

    /** The questions of a draft that was taken back are open again. */
    private void reopen(Store store) {
        if (drafted.isEmpty()) {
            return;
        }
        Set<String> there = store.cases().summaries(drafted.keySet()).keySet();
        for (String caseId : List.copyOf(drafted.keySet())) {
            if (!there.contains(caseId) && store.cases().successor(caseId).isEmpty()) {
                List<AskedQuestion> open = drafted.remove(caseId);
                if (open != null) {
                    open.forEach(this::place);
                }
            }
        }
    }

    /** Notes that a case was drafted from a group: its questions are no gap any more. */
    synchronized void drafted(String caseId, Gap gap) {
        drafted.computeIfAbsent(caseId, c -> new ArrayList<>()).addAll(gap.questions());
        gap.questions().forEach(q -> remove(q.requestId()));
    }

    private void drop(java.util.function.Predicate<AskedQuestion> which) {
        List<String> gone = placed.values().stream()
                .map(Placed::question)
                .filter(which)
                .map(AskedQuestion::requestId)
                .toList();
        gone.forEach(this::remove);
    }

    private void remove(String requestId) {
        Placed p = placed.remove(requestId);
        Map<String, AskedQuestion> group = p == null ? null : members.get(p.group());
        if (p != null && group != null) {
            group.remove(requestId);
            if (group.isEmpty()) {
                members.remove(p.group());
            }
        }
    }
}
