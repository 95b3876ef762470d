package org.faultbook.kb.retrieval;

import org.faultbook.kb.search.TokenKind;

/** How much a term of a question tells, in [0, 1]. */
@FunctionalInterface
public interface TermWeights {
    double weight(TokenKind kind, String term);
}
