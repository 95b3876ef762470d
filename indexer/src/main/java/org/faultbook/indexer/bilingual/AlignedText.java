package org.faultbook.indexer.bilingual;

import java.util.Comparator;
import org.faultbook.kb.alignment.ParallelText;

/** One text in both languages, with where it stands in the manual of each. */
public record AlignedText(ParallelText text, TextPlace zh, TextPlace en) {
    /** By where the Chinese text stands, then the English one, then by the texts. */
    static final Comparator<AlignedText> IN_ORDER = Comparator.comparing((AlignedText a) -> a.zh().passageId())
            .thenComparing(a -> a.en().passageId())
            .thenComparing(a -> a.text().zh())
            .thenComparing(a -> a.text().en());
}
