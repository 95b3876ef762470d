package org.faultbook.kb.retrieval;

import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.spelling.PastWords;

/** How much a term of a question tells: above 0, about 1 for a term that tells most. */
@FunctionalInterface
public interface TermWeights extends PastWords {
    double weight(TokenKind kind, String term);

    /** Whether any past symptom has the term; false where no symptoms are known. */
    default boolean known(TokenKind kind, String term) {
        return count(kind, term) > 0;
    }
}
