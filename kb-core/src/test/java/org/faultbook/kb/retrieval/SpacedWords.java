package org.faultbook.kb.retrieval;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;

/** The plainest analyzer: words between spaces. */
final class SpacedWords implements TextAnalyzer {
    @Override
    public String version() {
        return "spaced-words";
    }

    @Override
    public Map<TokenKind, List<String>> tokens(String text) {
        return text.isBlank()
                ? Map.of()
                : Map.of(TokenKind.WORD, List.of(text.strip().split("\\s+")));
    }
}
