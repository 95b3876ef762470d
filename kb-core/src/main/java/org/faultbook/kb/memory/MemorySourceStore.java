package org.faultbook.kb.memory;

import static org.faultbook.kb.faultcase.RepeatVisit.unitKey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.memory.State.Brought;
import org.faultbook.kb.memory.State.Taken;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

final class MemorySourceStore implements SourceStore {
    private final Transactions transactions;
    private final CaseIdentity identity;

    MemorySourceStore(Transactions transactions, CaseIdentity identity) {
        this.transactions = transactions;
        this.identity = identity;
    }

    @Override
    public Put put(Ticket ticket, Judgement judgement, String contentKey, String batch) {
        return transactions.write(s -> {
            MemoryImportLog.open(s, batch);
            List<Taken> versions = s.tickets.getOrDefault(ticket.key(), List.of());
            Taken newest = versions.isEmpty() ? null : versions.getLast();
            if (newest != null && newest.contentKey().equals(contentKey)) {
                deliver(s, batch, newest);
                return Put.SAME;
            }
            List<Brought> brought = s.deliveries.getOrDefault(ticket.key(), List.of());
            int highest = brought.stream()
                    .mapToInt(b -> b.taken().ticket().version())
                    .max()
                    .orElse(0);
            Taken taken = new Taken(ticket.withVersion(highest + 1), judgement, contentKey);
            if (newest != null && isOlder(ticket, newest.ticket())) {
                Taken known = brought.stream()
                        .map(Brought::taken)
                        .filter(t -> t.contentKey().equals(contentKey))
                        .max(Comparator.comparingInt(t -> t.ticket().version()))
                        .orElse(taken);
                deliver(s, batch, known);
                return Put.OLDER;
            }
            deliver(s, batch, taken);
            stand(s, ticket.key(), newest == null ? null : newest.ticket(), State.with(versions, taken));
            return newest == null ? Put.NEW : Put.CHANGED;
        });
    }

    private static void deliver(State s, String batch, Taken taken) {
        TicketKey key = taken.ticket().key();
        List<Brought> brought = s.deliveries.getOrDefault(key, List.of());
        boolean known = brought.stream()
                .anyMatch(b -> b.batch().equals(batch) && b.taken().equals(taken));
        if (!known) {
            long order = brought.isEmpty() ? 1 : brought.getLast().order() + 1;
            s.deliveries.put(key, State.with(brought, new Brought(order, batch, taken)));
        }
    }

    /** Lets these versions stand, none for a ticket that is gone, and asks anew what was a repeat visit. */
    static void stand(State s, TicketKey key, @Nullable Ticket earlier, List<Taken> versions) {
        String before = earlier == null ? null : unitKey(earlier.equipment().unit());
        String after = versions.isEmpty()
                ? null
                : unitKey(versions.getLast().ticket().equipment().unit());
        if (versions.isEmpty()) {
            s.tickets.remove(key);
        } else {
            s.tickets.put(key, versions);
        }
        if (!Objects.equals(before, after)) {
            moveUnit(s, before, after, key);
        }
        CaseChanges.refreshUnit(s, before, key);
        CaseChanges.refreshUnit(s, after, key);
    }

    private static boolean isOlder(Ticket ticket, Ticket newest) {
        TicketTime time = ticket.times().versionTime();
        TicketTime newestTime = newest.times().versionTime();
        return time != null && newestTime != null && time.instant().isBefore(newestTime.instant());
    }

    private static void moveUnit(State s, @Nullable String before, @Nullable String after, TicketKey key) {
        if (before != null) {
            Set<TicketKey> left = new TreeSet<>(s.units.getOrDefault(before, Set.of()));
            left.remove(key);
            s.units.put(before, left);
        }
        if (after != null) {
            Set<TicketKey> joined = new TreeSet<>(s.units.getOrDefault(after, Set.of()));
            joined.add(key);
            s.units.put(after, joined);
        }
    }

    @Override
    public Optional<Ticket> find(TicketKey key) {
        return newest(key).map(Taken::ticket);
    }

    @Override
    public Optional<Ticket> find(TicketKey key, int version) {
        return versions(key).stream().filter(t -> t.version() == version).findFirst();
    }

    @Override
    public Optional<Judgement> judgement(TicketKey key) {
        return newest(key).map(Taken::judgement);
    }

    private Optional<Taken> newest(TicketKey key) {
        return Optional.ofNullable(transactions.state().tickets.get(key)).map(List::getLast);
    }

    @Override
    public List<Ticket> versions(TicketKey key) {
        return transactions.state().tickets.getOrDefault(key, List.of()).stream()
                .map(Taken::ticket)
                .toList();
    }

    @Override
    public List<JudgedTicket> marked(MarkKind mark, @Nullable TicketKey after, int limit) {
        return transactions.state().tickets.values().stream()
                .map(List::getLast)
                .filter(taken -> taken.judgement().has(mark))
                .filter(taken -> after == null || taken.ticket().key().compareTo(after) > 0)
                .limit(limit)
                .map(taken -> new JudgedTicket(taken.ticket(), taken.judgement()))
                .toList();
    }

    @Override
    public void forEachJudged(BiConsumer<? super Ticket, ? super Judgement> action) {
        List<Taken> newest = transactions.state().tickets.values().stream()
                .map(List::getLast)
                .toList();
        newest.forEach(taken -> action.accept(taken.ticket(), taken.judgement()));
    }

    @Override
    public long count() {
        return transactions.state().tickets.size();
    }

    @Override
    public List<TicketKey> openedOnUnit(String unit, Instant after, Instant until) {
        return ofUnit(unit).stream()
                .filter(t -> {
                    Instant opened = opened(t);
                    return opened != null && opened.isAfter(after) && !opened.isAfter(until);
                })
                .sorted(Comparator.comparing(MemorySourceStore::opened, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Ticket::key))
                .map(Ticket::key)
                .toList();
    }

    @Override
    public List<Ticket> lastOfUnit(String unit, int limit) {
        return ofUnit(unit).stream()
                .sorted(Comparator.comparing(
                                MemorySourceStore::opened, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                        .thenComparing(Ticket::key))
                .limit(limit)
                .toList();
    }

    private List<Ticket> ofUnit(String unit) {
        String key = unitKey(unit);
        State state = transactions.state();
        return key == null ? List.of() : CaseChanges.ticketsOfUnit(state, key);
    }

    static @Nullable Instant opened(Ticket ticket) {
        TicketTime opened = ticket.times().opened();
        return opened == null ? null : opened.instant();
    }

    @Override
    public long progress(String fileKey) {
        return transactions.state().progress.getOrDefault(fileKey, 0L);
    }

    @Override
    public void saveProgress(String fileKey, long rows) {
        transactions.write(s -> {
            s.progress.put(fileKey, rows);
            return rows;
        });
    }

    @Override
    public void saveProgress(String fileKey, long rows, String batch) {
        transactions.write(s -> {
            if (rows == 0) {
                s.progressOf.remove(fileKey);
                return s.progress.remove(fileKey) != null;
            }
            MemoryImportLog.open(s, batch);
            s.progressOf.put(fileKey, batch);
            return s.progress.put(fileKey, rows) != null;
        });
    }

    @Override
    public Optional<String> knownPerson(String token) {
        return Optional.ofNullable(transactions.state().persons.get(token));
    }

    @Override
    public String person(String token) {
        return transactions.write(s -> s.persons.computeIfAbsent(token, identity::ofPerson));
    }
}
