package org.faultbook.kb.search;

import java.util.List;

/**
 * A word that is looked for as it is: the terms that all have to stand in one zone of a record. Of a Chinese word these are
 * its pairs of characters, of any other one its stem or the code. A pair of one character stands for every pair that holds it.
 */
public record QueryWord(TokenKind kind, List<String> terms) {
    public QueryWord {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a word has a term");
        }
    }

    /** Whether a term of a record is what a term of this word asks for. */
    public boolean asks(String term, String ofRecord) {
        return isPart(term) ? ofRecord.contains(term) : ofRecord.equals(term);
    }

    /** Whether a term of this word is a part of the terms of records. */
    public boolean isPart(String term) {
        return kind == TokenKind.BIGRAM && term.length() == 1;
    }
}
