package org.faultbook.kb.lexicon;

import java.util.List;

/** What a person adds to the words of a home: to its lexicon or to its classes of equipment. */
public sealed interface OwnEntry permits TermEntry, EquipmentEntry {
    /** Everything that was written, personal data among it where somebody wrote some. */
    List<String> written();
}
