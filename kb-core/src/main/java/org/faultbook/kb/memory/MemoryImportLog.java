package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.batch.Delivery;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.batch.Standing;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.memory.State.Brought;
import org.faultbook.kb.memory.State.Taken;
import org.faultbook.kb.port.ImportLog;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTime;

final class MemoryImportLog implements ImportLog {
    private final Transactions transactions;
    private final CaseIdentity identity;

    MemoryImportLog(Transactions transactions, CaseIdentity identity) {
        this.transactions = transactions;
        this.identity = identity;
    }

    /** The batch, begun where it is not known. */
    static ImportBatch open(State s, String batch) {
        ImportBatch known = s.batches.computeIfAbsent(
                batch, id -> new ImportBatch(id, null, List.of(), ImportCounts.NONE, false, null));
        if (known.undone() != null) {
            throw new IllegalStateException("the import " + batch + " was taken back: begin another");
        }
        return known;
    }

    @Override
    public void begin(String batch, Instant at, List<String> files) {
        transactions.write(s -> {
            ImportBatch known = open(s, batch);
            TreeSet<String> all = new TreeSet<>(known.files());
            all.addAll(files);
            return s.batches.put(
                    batch,
                    new ImportBatch(
                            batch,
                            known.at() == null ? at : known.at(),
                            List.copyOf(all),
                            known.counts(),
                            known.complete(),
                            null));
        });
    }

    @Override
    public void count(String batch, ImportCounts more) {
        transactions.write(s -> {
            ImportBatch b = open(s, batch);
            return s.batches.put(
                    batch, new ImportBatch(batch, b.at(), b.files(), b.counts().plus(more), b.complete(), null));
        });
    }

    @Override
    public void complete(String batch) {
        transactions.write(s -> {
            ImportBatch b = open(s, batch);
            return s.batches.put(batch, new ImportBatch(batch, b.at(), b.files(), b.counts(), true, null));
        });
    }

    @Override
    public Optional<ImportBatch> find(String batch) {
        return Optional.ofNullable(transactions.state().batches.get(batch));
    }

    @Override
    public List<ImportBatch> latest(int limit) {
        return new ArrayList<>(transactions.state().batches.values())
                .reversed().stream().limit(limit).toList();
    }

    @Override
    public Optional<String> interrupted(String fileKey) {
        return Optional.ofNullable(transactions.state().progressOf.get(fileKey));
    }

    @Override
    public UndoneImport undo(String batch, Instant at, Reading reading, LongConsumer progress) {
        return transactions.write(s -> {
            ImportBatch known = s.batches.get(batch);
            if (known == null) {
                throw new NoSuchElementException("there is no import " + batch);
            }
            if (known.undone() != null) {
                throw new IllegalStateException("the import " + batch + " was taken back before, at " + known.undone());
            }
            UndoneImport undone =
                    new Undoing(s, batch, identity, new Change(Actor.INDEXER, at, "undo " + batch), reading).run();
            s.progress.keySet().removeIf(file -> batch.equals(s.progressOf.getOrDefault(file, batch)));
            s.progressOf.values().removeIf(batch::equals);
            s.batches.put(
                    batch, new ImportBatch(batch, known.at(), known.files(), known.counts(), known.complete(), at));
            progress.accept(undone.removed() + undone.restored() + undone.unchanged());
            return undone;
        });
    }

    /** One batch being taken back. */
    private static final class Undoing {
        private final State s;
        private final String batch;
        private final CaseIdentity identity;
        private final Change change;
        private final Reading reading;
        private final MemoryWithdrawal withdrawal;
        private long removed;
        private long restored;
        private long unchanged;

        Undoing(State s, String batch, CaseIdentity identity, Change change, Reading reading) {
            this.s = s;
            this.batch = batch;
            this.identity = identity;
            this.change = change;
            this.reading = reading;
            this.withdrawal = new MemoryWithdrawal(s, identity);
        }

        UndoneImport run() {
            List<TicketKey> brought = s.deliveries.entrySet().stream()
                    .filter(e -> e.getValue().stream().anyMatch(b -> b.batch().equals(batch)))
                    .map(Map.Entry::getKey)
                    .toList();
            brought.forEach(this::withdraw);
            EditionsBrought manuals = new EditionsBrought(s, identity, withdrawal::touches);
            manuals.undo(batch, change);
            withdrawal.removePersons();
            withdrawal.takeOutQuotes(text -> false, text -> text);
            return new UndoneImport(
                    batch,
                    removed,
                    restored,
                    unchanged,
                    withdrawal.cases(),
                    withdrawal.kept(),
                    manuals.removed(),
                    manuals.restored(),
                    manuals.unchanged());
        }

        private void withdraw(TicketKey key) {
            List<Brought> all = s.deliveries.getOrDefault(key, List.of());
            List<Brought> left =
                    all.stream().filter(b -> !b.batch().equals(batch)).toList();
            if (left.isEmpty()) {
                withdrawal.remove(key);
                removed++;
                return;
            }
            Map<Integer, Taken> versions = new HashMap<>();
            left.forEach(b -> versions.put(b.taken().ticket().version(), b.taken()));
            Standing standing = Standing.of(left.stream().map(Undoing::delivery).toList());
            List<Brought> resolved = new ArrayList<>();
            for (Brought b : left) {
                int version = Objects.requireNonNull(standing.delivered().get(b.order()));
                resolved.add(new Brought(b.order(), b.batch(), Objects.requireNonNull(versions.get(version))));
                if (version != b.taken().ticket().version()) {
                    withdrawal.sameAs(b.taken().ticket(), version);
                }
            }
            s.deliveries.put(key, List.copyOf(resolved));
            Ticket before = Objects.requireNonNull(s.tickets.get(key)).getLast().ticket();
            List<Taken> history = standing.history().stream()
                    .map(v -> Objects.requireNonNull(versions.get(v)))
                    .toList();
            withdrawal.note(all);
            if (before.version() == standing.newest()) {
                s.tickets.put(key, history);
                unchanged++;
                return;
            }
            restore(key, before, history);
        }

        private void restore(TicketKey key, Ticket before, List<Taken> history) {
            Ticket now = history.getLast().ticket();
            withdrawal.touches(key);
            MemorySourceStore.stand(s, key, before, history);
            Contribution contribution = reading.of(List.of(now)).getFirst().orElse(null);
            if (contribution == null) {
                CaseChanges.withdraw(s, key);
            } else {
                CaseChanges.join(s, identity.of(contribution.key()), contribution.withSolver(now.solver()), change);
                withdrawal.touches(key);
            }
            restored++;
        }

        private static Delivery delivery(Brought brought) {
            Ticket ticket = brought.taken().ticket();
            TicketTime time = ticket.times().versionTime();
            Instant at = time == null ? null : time.instant();
            return new Delivery(
                    brought.order(), ticket.version(), brought.taken().contentKey(), at);
        }
    }
}
