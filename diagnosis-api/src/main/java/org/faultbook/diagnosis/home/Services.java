package org.faultbook.diagnosis.home;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.faultbook.diagnosis.answer.Diagnoser;
import org.faultbook.diagnosis.closing.ClosingRequest;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.indexer.bilingual.TermOffer;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.listing.CaseLists;
import org.faultbook.kb.picture.PictureFile;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * What the faces need of one home. Parts are opened at the first call that needs them: {@link #store()} loads no model,
 * and only {@link #diagnoser()} and {@link #search} do. Safe for use by several threads. {@code StoreException} passes
 * through every method; {@code IllegalArgumentException} says what is wrong with an argument or a file, and where.
 */
public interface Services extends AutoCloseable {
    Path home();

    Store store();

    /** Equipment classes with their names in both languages, those that persons added among them; the same one until that changes. */
    Taxonomy taxonomy();

    /** Answers from the newest committed generation; while another process holds the index, too. */
    default Diagnoser diagnoser() {
        return diagnoser(Actor.LOCAL);
    }

    /** As {@link #diagnoser()}, for somebody: what is asked is logged in their name. */
    Diagnoser diagnoser(Actor actor);

    /**
     * As {@link #diagnoser(Actor)}, under an id of the caller's: asked again with the same id, a question is answered again and
     * not logged again. What was asked with the id first stays in the log, whatever is asked with it later.
     */
    Diagnoser diagnoser(Actor actor, String requestId);

    /**
     * What a photograph of a display, an alarm list or a nameplate says, JPEG or PNG. The first one loads the models of
     * recognition, about half a second.
     *
     * @throws UnreadablePicture where the file is no such picture or too large a one
     */
    default PhotoReading readPhoto(byte[] file) throws UnreadablePicture {
        return readPhoto(PictureFile.read(file));
    }

    /** As {@link #readPhoto(byte[])}, of a picture that is decoded and upright. */
    PhotoReading readPhoto(BufferedImage picture);

    /** Cases found by words and meaning, best first; empty where none. */
    List<FoundCase> search(String text, SearchFilter filter, int limit);

    /** Cases as the newest committed generation lists them. */
    CaseLists lists();

    /** The words that questions are understood by. */
    QuestionWords words();

    /** Personal data replaced by tokens, as before anything is stored or logged. */
    String mask(String text);

    /** The id that tickets have of whoever closed them under this name; empty where no ticket names such a person. */
    Optional<String> solverNamed(String name);

    ImportSummary importTickets(TicketImport what, Progress progress);

    /** As {@link #importTickets}, but writes nothing. */
    ImportPreview previewTickets(TicketImport what, Progress progress);

    /** Takes manuals in: their troubleshooting becomes cases, the rest passages to cite. */
    ManualSummary importManuals(ManualImport what, Progress progress);

    /** What the tickets look like, what they lack, and how well the home would have answered them. Walks the store once. */
    TicketReport ticketReport();

    /**
     * The text that closes a ticket, from what was checked and done; masked first, and nothing is stored.
     *
     * @throws java.util.NoSuchElementException where the recommendation that the request names is not known
     * @throws org.faultbook.diagnosis.closing.UnaskedAnswerException where an answer fits no question of the request
     */
    ClosingText closingText(ClosingRequest request);

    /** Tickets that carry a prohibited act, in the order of their keys, at most {@code limit} from after a ticket. */
    SafetyReviews safetyReviews(@Nullable TicketKey after, int limit);

    /**
     * Cases to be looked at again, one page of at most {@code limit} from after a case. A page may be short or empty and still
     * have a next one.
     */
    default CaseReviews caseReviews(@Nullable String after, int limit) {
        return CaseReviews.read(store(), this::alike, Clock.systemUTC(), after, limit);
    }

    /** Answering cases with a symptom like the most frequent one of a case, itself perhaps among them, best first. */
    default List<FaultCase> alike(FaultCase c) {
        return c.symptoms().isEmpty()
                ? List.of()
                : search(c.symptoms().getFirst().text(), SearchFilter.ANSWERING, CaseReviews.ALIKE).stream()
                        .map(FoundCase::faultCase)
                        .toList();
    }

    /** Cases that wait for a person. It follows the store from the first call on; {@link #keepCurrent} makes that call. */
    ReviewQueue reviewQueue();

    /** Whether what somebody writes as a fix defeats a protection. */
    boolean isProhibited(String fix);

    /** Terms of manuals in both languages that the lexicon has not, the surest first; empty where there are none. */
    List<TermOffer> termOffers();

    /** Takes a list of installed units in, or shows what that would do. */
    EquipmentSummary importEquipment(EquipmentImport what);

    /** As {@link #importEquipment(EquipmentImport)}, with the defaults. */
    default EquipmentSummary importEquipment(Path file) {
        return importEquipment(EquipmentImport.of(file));
    }

    /** The last imports of tickets and manuals, the newest first. */
    List<ImportBatch> imports(int limit);

    /** Takes an import back; {@code IllegalArgumentException} where there is no such import any more. */
    UndoSummary undoImport(String batch, Progress progress);

    /**
     * Forgets tickets, persons and units in every file of the home, for good. {@code IllegalArgumentException} where one
     * of them is nowhere in it; {@code StoreException} BUSY where another process holds the index.
     */
    ForgetSummary forget(ForgetRequest what, Progress progress);

    /** As {@link #forget}, but changes nothing. */
    ForgetSummary previewForget(ForgetRequest what);

    /** Builds the index anew from the store; unchanged models are not asked again. */
    ReindexSummary reindex(Progress progress);

    /** Compares store and index and checks both for soundness. */
    VerifyReport verify();

    /**
     * Takes the home's index lock, loads the models, and lets the index follow the store within 2 s until this is closed.
     * Returns once the first question can be answered.
     */
    void keepCurrent();

    /** Whether a question would be answered now. Cheap: asked every few seconds. */
    Readiness readiness();

    @Override
    void close();
}
