package org.faultbook.kb.search;

import java.util.List;

/**
 * A word that is looked for as it is: the terms that all have to stand in one zone of a record. Of a Chinese word these are
 * its pairs of characters, of any other one its stem or the code.
 */
public record QueryWord(TokenKind kind, List<String> terms) {
    public QueryWord {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a word has a term");
        }
    }
}
