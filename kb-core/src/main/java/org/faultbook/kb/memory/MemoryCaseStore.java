package org.faultbook.kb.memory;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseAssembly;
import org.faultbook.kb.faultcase.CaseHead;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseKey;
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
        String keyCase = identity.of(contribution.key());
        return transactions.write(s -> CaseChanges.join(s, keyCase, contribution, change));
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
    public Optional<String> successor(String caseId) {
        State s = transactions.state();
        return Optional.of(Leads.answering(s, caseId)).filter(id -> !id.equals(caseId) && s.cases.containsKey(id));
    }

    @Override
    public Map<String, String> predecessors(Collection<String> caseIds) {
        return Leads.into(transactions.state(), caseIds);
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
        CaseVersion answering = stored.leftToTickets()
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
        return !stored.leftToTickets()
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
        StoredCase stored = s.known(caseId);
        boolean known = s.cases.containsKey(caseId)
                || stored != null && !stored.versions().isEmpty();
        return stored != null && known ? MemoryCuration.withDraft(s, caseId, stored) : List.of();
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
    public CaseVersion write(CaseKey key, Article article, Change change) {
        String caseId = identity.of(key);
        return transactions.write(s -> {
            if (s.known(caseId) != null) {
                throw new ConflictException("there is a case of this key already: " + caseId);
            }
            CaseChanges.save(s, caseId, StoredCase.drafted(key, change));
            return MemoryCuration.edit(s, new SeenCase(caseId, 1), article, change);
        });
    }

    @Override
    public CaseVersion edit(String caseId, int expectedVersion, Article article, Change change) {
        return transactions.write(s -> MemoryCuration.edit(s, new SeenCase(caseId, expectedVersion), article, change));
    }

    @Override
    public CaseVersion transition(String caseId, int expectedVersion, ArticleState state, Change change) {
        SeenCase seen = new SeenCase(caseId, expectedVersion);
        return transactions.write(
                s -> MemoryCuration.transition(s, List.of(seen), state, change).getFirst());
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
