package org.faultbook.kb.memory;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseAssembly;
import org.faultbook.kb.faultcase.CaseHead;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Visit;
import org.faultbook.kb.memory.State.Joined;
import org.faultbook.kb.memory.State.StoredCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

final class MemoryCaseStore implements CaseStore {
    private final Transactions transactions;
    private final CaseIdentity identity;
    private final Clock clock;

    MemoryCaseStore(Transactions transactions, CaseIdentity identity, Clock clock) {
        this.transactions = transactions;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public String join(Contribution contribution, Change change) {
        String caseId = identity.of(contribution.key());
        return transactions.write(s -> {
            CaseChanges.join(s, caseId, contribution, change);
            return caseId;
        });
    }

    @Override
    public void withdraw(TicketKey ticket, Change change) {
        transactions.write(s -> {
            CaseChanges.withdraw(s, ticket);
            return true;
        });
    }

    @Override
    public Optional<FaultCase> find(String caseId) {
        return Optional.ofNullable(findAll(List.of(caseId)).get(caseId));
    }

    @Override
    public Map<String, FaultCase> findAll(Collection<String> caseIds) {
        State s = transactions.state();
        Map<String, FaultCase> found = new LinkedHashMap<>();
        for (String id : caseIds) {
            StoredCase stored = s.cases.get(id);
            if (stored != null) {
                List<Visit> visits = visits(s, stored);
                found.put(id, CaseAssembly.of(head(id, stored, visits), visits, entries(s, stored), clock.instant()));
            }
        }
        return found;
    }

    @Override
    public Map<String, CaseSummary> summaries(Collection<String> caseIds) {
        State s = transactions.state();
        Map<String, CaseSummary> found = new HashMap<>();
        for (String id : caseIds) {
            StoredCase stored = s.cases.get(id);
            if (stored != null) {
                List<String> codes = List.copyOf(codes(s, stored));
                found.put(
                        id,
                        CaseSummary.of(
                                id,
                                stored.key(),
                                codes,
                                stored.tickets().size(),
                                stored.entries().size(),
                                isValidated(stored)));
            }
        }
        return found;
    }

    private static TreeSet<String> codes(State s, StoredCase stored) {
        TreeSet<String> codes = new TreeSet<>(stored.key().codes());
        visits(s, stored).forEach(v -> codes.addAll(v.contribution().codes()));
        entries(s, stored).forEach(e -> codes.addAll(e.codes()));
        return codes;
    }

    @Override
    public SortedSet<String> codes() {
        TreeSet<String> codes = new TreeSet<>();
        transactions
                .state()
                .contributions
                .values()
                .forEach(j -> codes.addAll(j.visit().contribution().codes()));
        transactions
                .state()
                .entries
                .values()
                .forEach(j -> codes.addAll(j.entry().codes()));
        return codes;
    }

    static CaseHead head(String id, StoredCase stored, List<Visit> visits) {
        CaseVersion answering = stored.versions().isEmpty()
                ? null
                : stored.versions().get(stored.life().answering() - 1);
        boolean edited = stored.edited().contains(stored.life().answering());
        int closedWithFix = (int) visits.stream()
                .filter(v -> Visit.closedWithFix(v.contribution()))
                .count();
        return new CaseHead(
                id,
                stored.key(),
                stored.life(),
                answering != null && edited ? answering.article() : null,
                answering == null ? null : answering.state(),
                visits.size(),
                closedWithFix,
                stored.entries().size(),
                stored.revision());
    }

    static List<ManualEntry> entries(State s, StoredCase stored) {
        return stored.entries().stream()
                .map(s.entries::get)
                .filter(Objects::nonNull)
                .map(State.JoinedEntry::entry)
                .toList();
    }

    private static boolean isValidated(StoredCase stored) {
        return !stored.versions().isEmpty()
                && stored.versions().get(stored.life().answering() - 1).state().confidence() == Confidence.VALIDATED;
    }

    static List<Visit> visits(State s, StoredCase stored) {
        return stored.tickets().stream()
                .map(s.contributions::get)
                .filter(Objects::nonNull)
                .map(Joined::visit)
                .sorted(Visit.NEWEST_FIRST)
                .toList();
    }

    @Override
    public List<CaseVersion> versions(String caseId) {
        State s = transactions.state();
        StoredCase stored = s.cases.get(caseId);
        return stored == null ? List.of() : withDraft(s, caseId, stored);
    }

    private static List<CaseVersion> withDraft(State s, String caseId, StoredCase stored) {
        if (!stored.versions().isEmpty()) {
            return stored.versions();
        }
        List<Visit> visits = visits(s, stored);
        CaseHead head = head(caseId, stored, visits);
        return List.of(new CaseVersion(
                caseId, 1, CaseAssembly.draft(head, visits, entries(s, stored)), head.stateNow(), stored.drafted()));
    }

    @Override
    public List<Contribution> contributions(String caseId, int limit) {
        State s = transactions.state();
        StoredCase stored = s.cases.get(caseId);
        return stored == null
                ? List.of()
                : visits(s, stored).stream()
                        .limit(limit)
                        .map(Visit::contribution)
                        .toList();
    }

    @Override
    public Optional<String> caseOf(TicketKey ticket) {
        return Optional.ofNullable(transactions.state().contributions.get(ticket))
                .map(Joined::caseId);
    }

    @Override
    public CaseVersion edit(String caseId, int expectedVersion, Article article, Change change) {
        return transactions.write(s -> {
            StoredCase stored = expected(s, caseId, expectedVersion);
            ArticleState state = head(caseId, stored, visits(s, stored)).stateNow();
            ArticleLife life = stored.life().edited(state);
            ArticleState stateOfEdit = ArticleLife.stateOfEdit(state);
            return save(s, stored, life, true, new CaseVersion(caseId, life.latest(), article, stateOfEdit, change));
        });
    }

    @Override
    public CaseVersion transition(String caseId, int expectedVersion, ArticleState state, Change change) {
        return transactions.write(s -> {
            StoredCase stored = expected(s, caseId, expectedVersion);
            ArticleLife before = stored.life();
            Integer pending = before.pending();
            int source = pending != null && before.publishes(state) ? pending : before.answering();
            Article article = withDraft(s, caseId, stored).get(source - 1).article();
            ArticleLife life = before.moved(state);
            boolean edited = stored.edited().contains(source);
            return save(s, stored, life, edited, new CaseVersion(caseId, life.latest(), article, state, change));
        });
    }

    private static StoredCase expected(State s, String caseId, int expected) {
        StoredCase stored = s.cases.get(caseId);
        if (stored == null) {
            throw new NoSuchElementException("there is no case " + caseId);
        }
        if (stored.life().latest() != expected) {
            throw new ConflictException("case " + caseId + " is at version "
                    + stored.life().latest() + ", not " + expected + ": look at what changed and try again");
        }
        return stored;
    }

    private static CaseVersion save(
            State s, StoredCase stored, ArticleLife life, boolean isEdited, CaseVersion version) {
        List<CaseVersion> versions = State.with(withDraft(s, version.caseId(), stored), version);
        TreeSet<Integer> edited = new TreeSet<>(stored.edited());
        if (isEdited) {
            edited.add(version.version());
        }
        CaseChanges.save(s, version.caseId(), stored, life, versions, edited, stored.tickets());
        return version;
    }

    @Override
    public List<String> byCause(String causeKey, int limit) {
        return transactions.state().cases.entrySet().stream()
                .filter(e -> e.getValue().key().cause().equals(causeKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<String> list(@Nullable String afterId, int limit) {
        return transactions.state().cases.tailMap(afterId == null ? "" : afterId, false).keySet().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseChange> changesSince(long revision, int limit) {
        return transactions.state().changes.values().stream()
                .filter(c -> c.revision() > revision)
                .sorted(Comparator.comparingLong(CaseChange::revision))
                .limit(limit)
                .toList();
    }

    @Override
    public long count() {
        return transactions.state().cases.size();
    }

    @Override
    public void forEachContribution(Consumer<? super Contribution> action) {
        List<Joined> all = List.copyOf(transactions.state().contributions.values());
        all.forEach(joined -> action.accept(joined.visit().contribution()));
    }
}
