package org.faultbook.kb.retrieval;

import org.faultbook.kb.search.TokenKind;

/** How much a term of a question tells: above 0, about 1 for a term that tells most. */
@FunctionalInterface
public interface TermWeights {
    double weight(TokenKind kind, String term);

    /** Whether any past symptom has the term; false where no symptoms are known. */
    default boolean known(TokenKind kind, String term) {
        return false;
    }
}
