package org.faultbook.kb.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.ticket.Ticket;

/** The log of imports, and taking one back. */
public interface ImportLog {
    /**
     * Begins a batch, or goes on with one that was interrupted; files are added to those it has.
     *
     * @throws IllegalStateException where it was taken back
     */
    void begin(String batch, Instant at, List<String> files);

    /** Adds to the counts of a batch, in the transaction that takes in the rows counted. */
    void count(String batch, ImportCounts more);

    /** Every file of the batch was read to its end. */
    void complete(String batch);

    Optional<ImportBatch> find(String batch);

    /** The last to begin first. */
    List<ImportBatch> latest(int limit);

    /** The batch under which rows of an interrupted file were taken in; empty where none was interrupted. */
    Optional<String> interrupted(String fileKey);

    /**
     * Takes a batch back, in one transaction: every ticket it brought stands as the other imports leave it, cases
     * follow, and persons that no ticket names any more are gone. Cases that a person edited or set the state of stay,
     * without the quotes of what is gone. A file of the batch that was interrupted is read from its start again.
     *
     * @param reading what a ticket that has another version back contributes
     * @param progress told how many tickets are done
     * @throws java.util.NoSuchElementException where there is no such batch
     * @throws IllegalStateException where it was taken back before
     */
    UndoneImport undo(String batch, Instant at, Reading reading, LongConsumer progress);

    /** Reads tickets as an import does. */
    interface Reading {
        /** What each ticket contributes, in their order; empty where it makes no case. */
        List<Optional<Contribution>> of(List<Ticket> tickets);
    }
}
