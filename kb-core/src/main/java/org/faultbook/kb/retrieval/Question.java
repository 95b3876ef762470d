package org.faultbook.kb.retrieval;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question ready for retrieval.
 *
 * @param tokens of the text itself
 * @param family equipment class the colloquial sense depends on; null where unknown
 */
public record Question(
        String text,
        Language language,
        Map<TokenKind, List<String>> tokens,
        @Nullable String family) {}
