package org.faultbook.indexer.bilingual;

import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.text.Language;

/** Two manuals of one document. */
public record Counterpart(Manual zh, Manual en) {
    public Counterpart {
        if (zh.language() != Language.ZH || en.language() != Language.EN) {
            throw new IllegalArgumentException("one manual of each language: " + zh.id() + ", " + en.id());
        }
    }
}
