package org.faultbook.indexer.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketResult.Rejection;
import org.faultbook.indexer.source.TicketResult.Taken;
import org.faultbook.indexer.source.TicketResults;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.concurrent.OneAhead;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.SourceStore.Put;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.ticket.Ticket;

/**
 * Takes a file of tickets into the store, a chunk of rows in one transaction: each ticket, its judgement and the case it
 * joins, and how far the file has got; the next chunk is read and understood meanwhile. A killed import goes on behind the
 * last committed chunk when it is called again with the same file: what stands before is read, but neither understood nor
 * compared again, and counts as the same. A ticket already there changes nothing, a forgotten one stays out.
 */
public final class TicketImporter {
    private static final int CHUNK = 500;

    private final Store store;
    private final KeptOut keptOut;
    private final TicketUnderstanding understanding;
    private final SecretKeySpec secret;
    private final Path rejects;
    private final Clock clock;
    private final int chunkRows;

    /**
     * @param secret of the home; content keys are made with it
     * @param rejects folder for rejects files
     */
    public TicketImporter(Store store, TicketUnderstanding understanding, byte[] secret, Path rejects, Clock clock) {
        this(store, understanding, secret, rejects, clock, CHUNK);
    }

    TicketImporter(
            Store store, TicketUnderstanding understanding, byte[] secret, Path rejects, Clock clock, int chunkRows) {
        this.store = store;
        this.keptOut = new KeptOut(store.forgetting());
        this.understanding = understanding;
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
        this.rejects = rejects;
        this.clock = clock;
        this.chunkRows = chunkRows;
    }

    /** The batch to run a file under: that of its interrupted import, else {@code batch}. */
    public String batchOf(TicketSource source, String batch) {
        return store.imports().interrupted(source.fileKey()).orElse(batch);
    }

    /**
     * @param batch that of {@link #batchOf}, or another one: then the rows behind the interruption are of that
     * @param progress told the position in the file after each chunk, by another thread
     */
    public ImportResult run(TicketSource source, String batch, LongConsumer progress) {
        String fileKey = source.fileKey();
        Tally tally = new Tally();
        RejectsFile rejectsFile = new RejectsFile(rejects, batch);
        Change change = new Change(Actor.INDEXER, clock.instant(), "import " + batch);
        long takenIn = store.sources().progress(fileKey);
        if (takenIn > 0) {
            rejectsFile.tellAgain();
        }
        try (TicketResults results = source.results(0);
                OneAhead commits = new OneAhead("commit")) {
            List<TicketResult> chunk = new ArrayList<>(chunkRows);
            while (results.hasNext()) {
                TicketResult result = results.next();
                if (result.position() <= takenIn) {
                    pass(result, tally, rejectsFile);
                    continue;
                }
                chunk.add(result);
                if (chunk.size() == chunkRows || !results.hasNext()) {
                    Chunk understood = understood(chunk);
                    commits.submit(() -> {
                        commit(understood, fileKey, batch, change, tally, rejectsFile);
                        progress.accept(understood.position());
                    });
                    chunk.clear();
                }
            }
            commits.await();
        }
        // complete: a later call reads the whole file again and finds everything the same
        store.sources().saveProgress(fileKey, 0, batch);
        progress.accept(source.rows());
        return new ImportResult(
                batch,
                tally.read,
                tally.added,
                tally.changed,
                tally.same,
                tally.rejected,
                tally.forgotten,
                tally.cases.size(),
                takenIn,
                rejectsFile.written());
    }

    /** A result that an interrupted import of this file took in; its rejects file may be lost, so they are told again. */
    private void pass(TicketResult result, Tally tally, RejectsFile rejectsFile) {
        tally.read++;
        switch (result) {
            case Rejection rejection -> {
                tally.rejected++;
                rejectsFile.append(List.of(rejection));
            }
            case Taken taken -> {
                if (keptOut.has(taken.ticket())) {
                    tally.forgotten++;
                } else {
                    tally.same++;
                }
            }
        }
    }

    private Chunk understood(List<TicketResult> results) {
        List<Rejection> rejections = new ArrayList<>();
        List<Ticket> tickets = new ArrayList<>();
        for (TicketResult result : results) {
            switch (result) {
                case Rejection rejection -> rejections.add(rejection);
                case Taken taken -> tickets.add(keptOut.cleared(taken.ticket()));
            }
        }
        return new Chunk(
                results.getLast().position(),
                rejections,
                tickets.parallelStream().map(understanding::understand).toList());
    }

    private void commit(
            Chunk chunk, String fileKey, String batch, Change change, Tally tally, RejectsFile rejectsFile) {
        rejectsFile.append(chunk.rejections());
        Tally ofChunk = store.transact(() -> {
            Tally counted = new Tally();
            for (Understood u : chunk.understood()) {
                put(u, batch, change, counted);
            }
            store.sources().saveProgress(fileKey, chunk.position(), batch);
            counted.read = chunk.understood().size() + chunk.rejections().size();
            counted.rejected = chunk.rejections().size();
            store.imports().count(batch, counted.counts());
            return counted;
        });
        tally.add(ofChunk);
    }

    /** Rows ready to be taken in. */
    private record Chunk(long position, List<Rejection> rejections, List<Understood> understood) {}

    private void put(Understood first, String batch, Change change, Tally tally) {
        Ticket ticket = first.ticket();
        if (keptOut.has(ticket)) {
            tally.forgotten++;
            return;
        }
        String contentKey = contentKey(ticket);
        if (ticket.solver() != null) {
            ticket = ticket.withSolver(store.sources().person(ticket.solver()));
        }
        Put put = store.sources().put(ticket, first.judgement(), contentKey, batch);
        switch (put) {
            case SAME, OLDER -> {
                tally.same++;
                return;
            }
            case NEW -> tally.added++;
            case CHANGED -> tally.changed++;
        }
        Contribution contribution = first.contribution();
        if (put == Put.CHANGED) {
            // spans name the version they count in
            int version = store.sources().find(ticket.key()).orElseThrow().version();
            contribution = understanding.understand(ticket.withVersion(version)).contribution();
        }
        store.cases().caseOf(ticket.key()).ifPresent(tally.cases::add);
        if (contribution == null) {
            store.cases().withdraw(ticket.key(), change);
        } else {
            tally.cases.add(store.cases().join(contribution.withSolver(ticket.solver()), change));
        }
    }

    /** Over every field of the ticket: records print all of them. */
    private String contentKey(Ticket ticket) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] digest = mac.doFinal(ticket.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static final class Tally {
        private long read;
        private long added;
        private long changed;
        private long same;
        private long rejected;
        private long forgotten;
        private final Set<String> cases = new HashSet<>();

        ImportCounts counts() {
            return new ImportCounts(read, added, changed, same, rejected, forgotten);
        }

        void add(Tally other) {
            read += other.read;
            rejected += other.rejected;
            forgotten += other.forgotten;
            added += other.added;
            changed += other.changed;
            same += other.same;
            cases.addAll(other.cases);
        }
    }
}
