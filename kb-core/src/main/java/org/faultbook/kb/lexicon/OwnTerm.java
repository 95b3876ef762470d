package org.faultbook.kb.lexicon;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.faultbook.kb.faultcase.Change;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a person added to the words of a home.
 *
 * @param id from 1, higher for later ones
 * @param withdrawn who took it back, when and why; null while it stands
 */
public record OwnTerm(
        long id, OwnEntry entry, Change added, @Nullable Change withdrawn) {
    /** The entries that stand, in the order of their ids. */
    public static List<OwnEntry> standing(Collection<OwnTerm> terms) {
        return terms.stream()
                .filter(OwnTerm::stands)
                .sorted(Comparator.comparingLong(OwnTerm::id))
                .map(OwnTerm::entry)
                .toList();
    }

    public boolean stands() {
        return withdrawn == null;
    }

    public OwnTerm withdrawnBy(Change change) {
        return new OwnTerm(id, entry, added, change);
    }
}
