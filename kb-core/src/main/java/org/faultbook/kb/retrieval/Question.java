package org.faultbook.kb.retrieval;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.spelling.Meant;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question ready for retrieval.
 *
 * @param tokens of the text itself
 * @param family equipment class the colloquial sense depends on; null where unknown
 * @param meant the text with the words it writes wrong put right
 */
public record Question(
        String text,
        Language language,
        Map<TokenKind, List<String>> tokens,
        @Nullable String family,
        Meant meant) {
    /** A question that says what it means. */
    public Question(String text, Language language, Map<TokenKind, List<String>> tokens, @Nullable String family) {
        this(text, language, tokens, family, Meant.asSaid(text, tokens));
    }

    Question meaning(Meant meant) {
        return new Question(text, language, tokens, family, meant);
    }
}
