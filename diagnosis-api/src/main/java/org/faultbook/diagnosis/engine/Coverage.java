package org.faultbook.diagnosis.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.retrieval.TermWeights;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;

/** How much of what a question says a record says too. */
final class Coverage {
    private Coverage() {}

    /**
     * The share of the question's term weight (Chinese bigrams or English stems, by rarity) that the matched terms cover,
     * 0 to 1; 0 for a question without such terms.
     */
    static double of(Question question, TermWeights rarity, List<TermMatch> matches) {
        TokenKind kind = question.language() == Language.ZH ? TokenKind.BIGRAM : TokenKind.STEM;
        Set<String> asked = new HashSet<>(question.meant().tokens().getOrDefault(kind, List.of()));
        Set<String> matched = new HashSet<>();
        matches.stream().filter(m -> m.field().kind() == kind).forEach(m -> matched.add(m.term()));
        double all = 0;
        double covered = 0;
        for (String term : asked) {
            double weight = rarity.weight(kind, term);
            all += weight;
            covered += matched.contains(term) ? weight : 0;
        }
        return all <= 0 ? 0 : covered / all;
    }
}
