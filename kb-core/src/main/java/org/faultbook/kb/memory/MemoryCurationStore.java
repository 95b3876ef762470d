package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.CurationRefused.Reason;
import org.faultbook.kb.curation.MergeRules;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.curation.UndoRules;
import org.faultbook.kb.faultcase.ArticleLife;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.memory.State.Before;
import org.faultbook.kb.memory.State.Joined;
import org.faultbook.kb.memory.State.StoredAct;
import org.faultbook.kb.memory.State.StoredCase;
import org.faultbook.kb.port.CurationStore;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

final class MemoryCurationStore implements CurationStore {
    private final Transactions transactions;
    private final CaseIdentity identity;

    MemoryCurationStore(Transactions transactions, CaseIdentity identity) {
        this.transactions = transactions;
        this.identity = identity;
    }

    @Override
    public CurationAct merge(SeenCase from, SeenCase into, Change change) {
        return transactions.transact(s -> {
            if (from.caseId().equals(into.caseId())) {
                throw new CurationRefused(Reason.SAME_CASE, "case " + from.caseId() + " cannot be merged into itself");
            }
            StoredCase merged = MemoryCuration.expected(s, from);
            StoredCase answering = MemoryCuration.expected(s, into);
            MergeRules.check(
                    MemoryCuration.head(s, from.caseId(), merged), MemoryCuration.head(s, into.caseId(), answering));
            List<Before> before = List.of(
                    MemoryCuration.before(from.caseId(), merged), MemoryCuration.before(into.caseId(), answering));
            long act = MemoryCuration.record(s, Kind.MERGE, null, before, Map.of(), change);
            s.leads.put(from.caseId(), into.caseId());
            moveAll(s, change);
            CaseChanges.settle(s, from.caseId());
            return act(s, act);
        });
    }

    /** Lets all answer where the acts that stand lead it. */
    private void moveAll(State s, Change change) {
        for (Joined joined : List.copyOf(s.contributions.values())) {
            Contribution told = joined.visit().contribution();
            CaseChanges.join(s, identity.of(told.key()), told, change);
        }
        new TreeMap<>(s.entries).forEach((name, joined) -> {
            String keyCase = identity.of(joined.entry().key());
            if (!Leads.answering(s, keyCase).equals(joined.caseId())) {
                CaseChanges.withdraw(s, name);
                CaseChanges.join(s, keyCase, name, joined.entry(), change);
            }
        });
    }

    @Override
    public CurationAct split(SeenCase from, Collection<TicketKey> tickets, Change change) {
        return transactions.transact(s -> {
            StoredCase split = MemoryCuration.expected(s, from);
            Set<TicketKey> taken = new TreeSet<>(tickets);
            List<TicketKey> strangers = taken.stream()
                    .filter(ticket -> !split.tickets().contains(ticket))
                    .toList();
            if (!strangers.isEmpty() || taken.isEmpty()) {
                throw new CurationRefused(
                        Reason.NOT_ITS_TICKET, "case " + from.caseId() + " has no tickets " + strangers);
            }
            if (split.tickets().size() == taken.size() && split.entries().isEmpty()) {
                throw new CurationRefused(
                        Reason.LEAVES_NOTHING,
                        "nothing would be left of case " + from.caseId() + ": edit it where its cause is another one");
            }
            Map<TicketKey, CaseKey> keys = new TreeMap<>();
            taken.forEach(ticket -> keys.put(ticket, key(s, ticket)));
            CaseKey key = keyOfSplit(s, split, keys.values());
            String made = identity.of(key);
            Map<TicketKey, String> keyCases = new TreeMap<>();
            keys.forEach((ticket, own) -> keyCases.put(ticket, identity.of(own)));
            List<Before> before =
                    List.of(MemoryCuration.before(from.caseId(), split), new Before(made, ArticleLife.DRAFTED, true));
            long act = MemoryCuration.record(s, Kind.SPLIT, null, before, keyCases, change);
            s.shelved.put(made, StoredCase.drafted(key, change));
            moveAll(s, change);
            return act(s, act);
        });
    }

    private static CaseKey key(State s, TicketKey ticket) {
        return Objects.requireNonNull(s.contributions.get(ticket))
                .visit()
                .contribution()
                .key();
    }

    private CaseKey keyOfSplit(State s, StoredCase split, Collection<CaseKey> keys) {
        boolean one = keys.stream().map(CaseKey::text).distinct().count() == 1;
        CaseKey key = one ? keys.iterator().next() : split.key();
        int number = 1;
        while (isTaken(s, identity.of(key.split(number)))) {
            number++;
        }
        return key.split(number);
    }

    private static boolean isTaken(State s, String caseId) {
        return s.known(caseId) != null
                || s.acts.values().stream().anyMatch(a -> a.act().names(caseId));
    }

    @Override
    public CurationAct tellApart(SeenCase one, SeenCase other, Change change) {
        if (one.caseId().equals(other.caseId())) {
            throw new CurationRefused(Reason.SAME_CASE, "case " + one.caseId() + " cannot be told apart from itself");
        }
        return transactions.transact(s -> {
            List<Before> before = Stream.of(one, other)
                    .sorted(Comparator.comparing(SeenCase::caseId))
                    .map(seen -> MemoryCuration.before(seen.caseId(), MemoryCuration.expected(s, seen)))
                    .toList();
            before.forEach(b -> touch(s, b.caseId()));
            return act(s, MemoryCuration.record(s, Kind.APART, null, before, Map.of(), change));
        });
    }

    private static void touch(State s, String caseId) {
        StoredCase stored = s.cases.get(caseId);
        if (stored != null) {
            CaseChanges.save(s, caseId, stored);
        }
    }

    @Override
    public Map<String, Set<String>> toldApart(Collection<String> caseIds) {
        Map<String, Set<String>> apart = new TreeMap<>();
        newestFirst(null).filter(a -> a.kind() == Kind.APART && a.stands()).forEach(a -> {
            if (caseIds.contains(a.first())) {
                apart.computeIfAbsent(a.first(), id -> new TreeSet<>()).add(a.last());
            }
            if (caseIds.contains(a.last())) {
                apart.computeIfAbsent(a.last(), id -> new TreeSet<>()).add(a.first());
            }
        });
        return apart;
    }

    @Override
    public CurationAct transitionAll(List<SeenCase> cases, ArticleState state, Change change) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("the state of at least one case is set");
        }
        return transactions.transact(s -> {
            MemoryCuration.transition(s, cases, state, change);
            return act(s, s.acts.lastKey());
        });
    }

    @Override
    public CurationAct undo(long id, Change change) {
        return transactions.transact(s -> {
            StoredAct stored = s.acts.get(id);
            if (stored == null) {
                throw new NoSuchElementException("there is no act " + id);
            }
            CurationAct undone = act(s, id);
            List<String> answering = undone.kind() == Kind.MERGE ? Leads.chain(s, undone.last()) : List.of();
            List<CurationAct> later = s.acts.tailMap(id, false).keySet().stream()
                    .map(after -> act(s, after))
                    .toList();
            UndoRules.check(undone, later, answering);
            List<Before> now = new ArrayList<>();
            for (Before before : stored.before()) {
                StoredCase known = s.known(before.caseId());
                now.add(
                        known == null
                                ? new Before(before.caseId(), ArticleLife.DRAFTED, true)
                                : MemoryCuration.before(before.caseId(), known));
            }
            if (undone.kind() == Kind.EDIT || undone.kind() == Kind.TRANSITION) {
                MemoryCuration.restore(s, stored, change);
            }
            long undo = MemoryCuration.record(s, Kind.UNDO, id, now, stored.keyCases(), change);
            if (undone.kind() == Kind.MERGE) {
                s.leads.remove(undone.first());
            } else if (undone.kind() == Kind.SPLIT) {
                s.leads.put(undone.last(), undone.first());
            }
            moveAll(s, change);
            undone.cases().forEach(c -> CaseChanges.settle(s, c.caseId()));
            if (undone.kind() == Kind.APART) {
                undone.cases().forEach(c -> touch(s, c.caseId()));
            }
            return act(s, undo);
        });
    }

    /** With what was done since. */
    private static CurationAct act(State s, long id) {
        StoredAct stored = Objects.requireNonNull(s.acts.get(id));
        CurationAct act = stored.act();
        List<TicketKey> tickets = stored.keyCases().keySet().stream().sorted().toList();
        return new CurationAct(id, act.kind(), act.cases(), tickets, act.change(), act.undoes(), s.undoneBy.get(id));
    }

    @Override
    public Optional<CurationAct> find(long act) {
        State s = transactions.state();
        return s.acts.containsKey(act) ? Optional.of(act(s, act)) : Optional.empty();
    }

    @Override
    public List<CurationAct> acts(int limit, @Nullable Long before) {
        return newestFirst(before).limit(limit).toList();
    }

    @Override
    public List<CurationAct> actsOf(String caseId, int limit, @Nullable Long before) {
        return newestFirst(before).filter(a -> a.names(caseId)).limit(limit).toList();
    }

    private Stream<CurationAct> newestFirst(@Nullable Long before) {
        State s = transactions.state();
        return s.acts.headMap(before == null ? Long.MAX_VALUE : before, false).descendingMap().keySet().stream()
                .map(id -> act(s, id));
    }
}
