package org.faultbook.kb.taxonomy;

import java.util.Collection;
import java.util.List;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.OwnWords;

/** The words that questions are understood by: those of the field, and those for machines. */
public record Terminology(Lexicon lexicon, Taxonomy taxonomy) {
    /** These with what persons added laid over them, as far as it stands. */
    public Terminology with(Collection<OwnTerm> own) {
        return with(OwnTerm.standing(own));
    }

    /** As {@link #with(Collection)}, of entries in their order. */
    public Terminology with(List<OwnEntry> entries) {
        return new Terminology(OwnWords.overEntries(lexicon, entries), OwnEquipment.over(taxonomy, entries));
    }
}
