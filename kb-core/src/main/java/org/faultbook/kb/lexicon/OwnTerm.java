package org.faultbook.kb.lexicon;

import org.faultbook.kb.faultcase.Change;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a person added to the lexicon of a home.
 *
 * @param id from 1, higher for later ones
 * @param withdrawn who took it back, when and why; null while it stands
 */
public record OwnTerm(
        long id, TermEntry entry, Change added, @Nullable Change withdrawn) {
    public boolean stands() {
        return withdrawn == null;
    }

    public OwnTerm withdrawnBy(Change change) {
        return new OwnTerm(id, entry, added, change);
    }
}
