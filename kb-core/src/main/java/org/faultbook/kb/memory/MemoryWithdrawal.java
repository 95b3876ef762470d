package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleCleansing;
import org.faultbook.kb.faultcase.CaseAssembly;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.memory.State.Brought;
import org.faultbook.kb.memory.State.StoredCase;
import org.faultbook.kb.memory.State.Taken;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Takes tickets and versions of them out of the state of one transaction, and notes what that touched. */
final class MemoryWithdrawal {
    private final State s;
    private final CaseIdentity identity;
    private final Set<String> cases = new TreeSet<>();
    private final Set<String> solvers = new HashSet<>();
    private final Map<String, Integer> sameAs = new HashMap<>();

    MemoryWithdrawal(State s, CaseIdentity identity) {
        this.s = s;
        this.identity = identity;
    }

    void touches(TicketKey key) {
        State.Joined joined = s.contributions.get(key);
        if (joined != null) {
            cases.add(joined.caseId());
        }
    }

    void touches(String caseId) {
        cases.add(caseId);
    }

    long cases() {
        return cases.size();
    }

    Set<String> touched() {
        return cases;
    }

    List<String> gone() {
        return cases.stream().filter(id -> !s.cases.containsKey(id)).toList();
    }

    /** Notes the persons that versions name. */
    void note(List<Brought> brought) {
        for (Brought b : brought) {
            String solver = b.taken().ticket().solver();
            if (solver != null) {
                solvers.add(solver);
            }
        }
    }

    void remove(TicketKey key) {
        touches(key);
        List<Taken> versions = s.tickets.getOrDefault(key, List.of());
        List<Brought> brought = s.deliveries.remove(key);
        note(brought == null ? List.of() : brought);
        CaseChanges.withdraw(s, key);
        MemorySourceStore.stand(
                s, key, versions.isEmpty() ? null : versions.getLast().ticket(), List.of());
    }

    void sameAs(Ticket gone, int version) {
        sameAs.put(gone.key().id() + "@" + gone.version(), version);
    }

    int removePersons() {
        Set<String> named = new HashSet<>();
        s.deliveries
                .values()
                .forEach(all -> all.forEach(
                        b -> named.add(String.valueOf(b.taken().ticket().solver()))));
        Stream.concat(s.cases.values().stream(), s.shelved.values().stream())
                .forEach(c ->
                        c.versions().forEach(v -> named.add(v.change().actor().id())));
        s.acts.values().forEach(a -> named.add(a.act().change().actor().id()));
        int before = s.persons.size();
        s.persons.values().removeIf(id -> solvers.contains(id) && !named.contains(id));
        return before - s.persons.size();
    }

    /** Takes quotes of what is gone out of every version that a person left of a case. */
    void takeOutQuotes(Predicate<String> repeats, UnaryOperator<String> blackened) {
        Map<String, StoredCase> all = new TreeMap<>(s.cases);
        all.putAll(s.shelved);
        for (Map.Entry<String, StoredCase> entry : all.entrySet()) {
            StoredCase stored = entry.getValue();
            List<CaseVersion> left = stored.versions().stream()
                    .map(v -> left(v, stored, repeats, blackened))
                    .toList();
            if (!left.equals(stored.versions())) {
                cases.add(entry.getKey());
                CaseChanges.save(s, entry.getKey(), stored.withVersions(left));
            }
        }
        s.acts.replaceAll((id, act) -> act.blackened(blackened));
    }

    private CaseVersion left(
            CaseVersion version, StoredCase stored, Predicate<String> repeats, UnaryOperator<String> blackened) {
        Cause told = told(version.caseId(), stored);
        Article article = new ArticleCleansing(this::left, repeats, told).of(version.article());
        if (!article.equals(version.article()) && !stored.edited().contains(version.version())) {
            article = Article.drafted(article.scope(), told);
        }
        Change change = version.change();
        return new CaseVersion(
                version.caseId(),
                version.version(),
                blackened(article, blackened),
                version.state(),
                new Change(change.actor(), change.at(), blackened.apply(change.reason())));
    }

    /** As those tell it that answer here, or would where another case answers for it. */
    private Cause told(String caseId, StoredCase stored) {
        List<Visit> visits = MemoryCaseStore.visits(s, stored);
        List<ManualEntry> entries = MemoryCaseStore.entries(s, stored);
        if (s.shelved.containsKey(caseId)) {
            visits = s.contributions.values().stream()
                    .filter(j -> j.own().equals(caseId))
                    .map(State.Joined::visit)
                    .toList();
            entries = s.entries.values().stream()
                    .map(State.JoinedEntry::entry)
                    .filter(e -> identity.of(e.key()).equals(caseId))
                    .toList();
        }
        return CaseAssembly.draft(MemoryCaseStore.head(caseId, stored, visits), visits, entries)
                .cause();
    }

    private static Article blackened(Article a, UnaryOperator<String> black) {
        String cause = a.cause().text();
        return new Article(
                a.scope(),
                new Cause(
                        cause == null ? null : black.apply(cause),
                        a.cause().basis(),
                        a.cause().evidence()),
                a.symptoms().stream()
                        .map(x -> new Symptom(black.apply(x.text()), x.language(), x.seenInTickets(), x.evidence()))
                        .toList(),
                a.fixes().stream()
                        .map(f -> new Fix(
                                f.id(),
                                f.kind(),
                                black.apply(f.summary()),
                                f.steps().stream().map(black).toList(),
                                f.parts(),
                                f.tools(),
                                f.minutes(),
                                f.safety(),
                                f.tally(),
                                f.evidence(),
                                f.supersededBy()))
                        .toList(),
                a.checks(),
                a.failureMode(),
                a.failureMechanism());
    }

    private @Nullable Evidence left(Evidence e) {
        if (e.sourceType() == SourceType.PASSAGE) {
            return MemoryManualStore.passage(s, e.sourceId(), e.sourceVersion()).isPresent() ? e : null;
        }
        if (e.sourceType() != SourceType.TICKET) {
            return e;
        }
        Integer same = sameAs.get(e.sourceId() + "@" + e.sourceVersion());
        if (same != null) {
            return new Evidence(e.sourceType(), e.sourceId(), same, e.part(), e.span(), e.quote(), e.page());
        }
        return s.deliveries.getOrDefault(TicketKey.parse(e.sourceId()), List.of()).stream()
                        .anyMatch(b -> b.taken().ticket().version() == e.sourceVersion())
                ? e
                : null;
    }

    List<KeptCase> kept() {
        List<KeptCase> kept = new ArrayList<>();
        for (String id : cases) {
            StoredCase stored = s.cases.get(id);
            if (stored != null && !stored.leftToTickets()) {
                CaseVersion last = stored.versions().getLast();
                String cause = last.article().cause().text();
                kept.add(new KeptCase(
                        id,
                        cause == null ? stored.key().cause() : cause,
                        last.change().actor(),
                        last.change().at()));
            }
        }
        return kept;
    }
}
