package org.faultbook.kb.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.manual.SupersededCase;
import org.jspecify.annotations.Nullable;

/**
 * Manuals with every edition, their passages and what their troubleshooting rows bring to cases. The newest edition
 * answers; older ones are kept as history.
 */
public interface ManualStore {
    /** What became of an edition that was put. */
    enum Put {
        NEW,
        NEW_EDITION,
        /** The content of the edition that answers. */
        SAME,
        /** A content that answered before, or an edition known to be older by what it prints: kept out. */
        OLDER
    }

    /** An original file. */
    record Original(String name, long bytes, Content content) {
        /** Its bytes, from the start at each opening; the opener closes them. */
        @FunctionalInterface
        public interface Content {
            InputStream open() throws IOException;
        }
    }

    /**
     * Takes an edition in, in one transaction; its version is assigned here and set in all that is given. Contents are
     * compared by {@link Manual#contentHash}. Each entry of an edition that answers joins the case of its key, drafting it
     * where there is none; what the edition before brought is withdrawn, and a case that is left with nothing and that
     * nobody touched is removed. That the batch brought the edition is noted in any case, and one that is kept out is
     * kept, so that taking another batch back ends where an import without that one would have.
     *
     * @param passages their ids name no passage of another manual
     * @param entries each names one of the passages, and a number of its own
     * @param file read once, where it is not known yet
     */
    Put put(
            Manual manual,
            List<Passage> passages,
            List<ManualEntry> entries,
            Original.Content file,
            String batch,
            Change change);

    /** The edition that answers. */
    Optional<Manual> find(String manualId);

    /** Any edition, one kept out included. */
    Optional<Manual> find(String manualId, int version);

    /** The edition with this content, whether it answers or not; of several the last that came. */
    Optional<Manual> ofContent(String contentHash);

    /** The editions that answered, oldest first; the last one answers. */
    List<Manual> versions(String manualId);

    /** The editions that answer in the order of their ids, from after {@code afterId} (null: from the start). */
    List<Manual> list(@Nullable String afterId, int limit);

    /** All editions that answer in the order of their ids. */
    default List<Manual> all() {
        List<Manual> all = new ArrayList<>();
        for (List<Manual> page = list(null, 500);
                !page.isEmpty();
                page = list(page.getLast().id(), 500)) {
            all.addAll(page);
        }
        return all;
    }

    /** Manuals. */
    long count();

    /** Passages that answer. */
    long countPassages();

    /** Entries that answer. */
    long countEntries();

    /** The original file of an edition. */
    Optional<Original> original(String manualId, int version);

    /** The passages of an edition, as they stand in it. */
    List<Passage> passages(String manualId, int version);

    /** The entries of an edition, as they stand in it. */
    List<ManualEntry> entries(String manualId, int version);

    /** What manuals bring to a case now, in {@link ManualEntry#IN_ORDER}. */
    List<ManualEntry> entriesOf(String caseId, int limit);

    /** A passage of any edition, by its id and the version of the manual; this is where evidence points. */
    Optional<Passage> passage(String passageId, int manualVersion);

    /** Passages that answer; unknown ids are left out. */
    Map<String, StoredPassage> findPassages(Collection<String> passageIds);

    /** Ids of all passages that answer in order, from after {@code afterId} (null: from the start). */
    List<String> listPassages(@Nullable String afterId, int limit);

    /**
     * The passages that came to answer or ceased to after a revision, the lowest revision first, one entry per passage:
     * its latest change.
     */
    List<PassageChange> passageChangesSince(long revision, int limit);

    /**
     * Cases for review: a person edited them or set their state before the edition that answers came, and no ticket and no
     * edition that answers tells of them. In the order of case ids.
     */
    List<SupersededCase> restingOnOldEdition(int limit);

    /**
     * Of these cases what they rested on and the edition that answers says no more, or says otherwise: where a person edited
     * them or set their state before that edition came. One for each manual, in the order of the manuals' ids; cases without
     * any are left out.
     */
    Map<String, List<SupersededCase>> replaced(Collection<String> caseIds);

    /** A passage touched at a revision; {@code removed} where it does not answer any more. */
    record PassageChange(long revision, String passageId, boolean removed) {}
}
