package org.faultbook.kb.port;

import java.util.List;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.OwnTerm;

/** What persons added to the lexicon and to the classes of equipment. Nothing is altered: an entry is added, and withdrawn by another act. */
public interface TermStore {
    OwnTerm add(OwnEntry entry, Change change);

    /**
     * Takes an entry back.
     *
     * @throws java.util.NoSuchElementException where there is no such entry
     * @throws IllegalStateException where it was withdrawn before
     */
    OwnTerm withdraw(long id, Change change);

    /** Every entry, those withdrawn included, newest first. */
    List<OwnTerm> all();

    /** How many acts there were: another number, other words. Cheap: asked every second. */
    long acts();
}
