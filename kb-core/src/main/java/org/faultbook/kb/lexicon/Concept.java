package org.faultbook.kb.lexicon;

import java.util.List;
import org.faultbook.kb.text.Language;

/**
 * One thing with all the words for it in both languages; the first of each language is preferred. Either list may be
 * empty: a synonym group of one language is a concept too.
 */
public record Concept(String id, Kind kind, List<String> zh, List<String> en) {
    /** What a concept is a word for. */
    public enum Kind {
        ITEM,
        FAILURE,
        OBSERVATION,
        ACTION,
        OTHER
    }

    public Concept {
        if (id.isBlank() || (zh.isEmpty() && en.isEmpty())) {
            throw new IllegalArgumentException("a concept has an id and at least one word: " + id);
        }
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    public List<String> words(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
