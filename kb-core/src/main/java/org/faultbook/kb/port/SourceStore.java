package org.faultbook.kb.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Tickets and manuals, every version. */
public interface SourceStore {
    /** What became of a ticket that was put. */
    enum Put {
        NEW,
        CHANGED,
        /** Equal to the newest version in content. */
        SAME,
        /** Older than the newest version, by updated, else closed, else opened time: kept out. */
        OLDER
    }

    /**
     * Takes a ticket in; its version is assigned here. Its content is compared by {@code contentKey}, which covers
     * every field; a ticket whose content equals the newest version is SAME and changes nothing. That the batch brought
     * it is noted all the same, of an older one its content too, so that taking another batch back ends where an import
     * without that one would have.
     */
    Put put(Ticket ticket, Judgement judgement, String contentKey, String batch);

    /** The newest version. */
    Optional<Ticket> find(TicketKey key);

    Optional<Ticket> find(TicketKey key, int version);

    Optional<Judgement> judgement(TicketKey key);

    /** All versions, oldest first; empty where unknown. */
    List<Ticket> versions(TicketKey key);

    /** The newest version of every ticket and its judgement in the order of {@link TicketKey}, page by page. */
    void forEachJudged(BiConsumer<? super Ticket, ? super Judgement> action);

    /** As {@link #forEachJudged}, of the ticket alone. */
    default void forEach(Consumer<? super Ticket> action) {
        forEachJudged((ticket, judgement) -> action.accept(ticket));
    }

    /**
     * The newest versions that carry a mark, in the order of {@link TicketKey} from after {@code after} (null: from the
     * start), at most {@code limit}.
     */
    List<JudgedTicket> marked(MarkKind mark, @Nullable TicketKey after, int limit);

    long count();

    /** Tickets of this unit (serial number or asset, in any case) opened after one instant up to another, earliest first. */
    List<TicketKey> openedOnUnit(String unit, Instant after, Instant until);

    /** Up to {@code limit} newest tickets of a unit, newest first. */
    List<Ticket> lastOfUnit(String unit, int limit);

    /** How far an interrupted import got: rows of the file with this content that are durably taken in; 0 if unknown. */
    long progress(String fileKey);

    void saveProgress(String fileKey, long rows);

    /** As {@link #saveProgress(String, long)}, and that the rows came in under a batch; with 0 rows nothing is kept. */
    void saveProgress(String fileKey, long rows, String batch);

    /** The id of the persons table for a masked person token, the same in any order of calls; made at the first. */
    String person(String token);

    /** As {@link #person}; empty where the token was never met. */
    Optional<String> knownPerson(String token);
}
