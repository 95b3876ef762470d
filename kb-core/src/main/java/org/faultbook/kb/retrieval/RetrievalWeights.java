package org.faultbook.kb.retrieval;

import java.util.Map;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.Zone;

/**
 * The weights of retrieval, the same for every base; how they were found is in docs/measurements.md.
 *
 * @param lexical share of the lexical ranking in the fusion
 * @param dense share of the ranking by embeddings
 * @param kinds factor of each kind of token; absent kinds are not searched
 * @param zones factor of each zone; absent zones are not searched
 * @param synonym factor of words that mean the same, in the question's language
 * @param translation factor of words of the other language
 * @param respelling factor of words a question was meant to say and writes wrong
 * @param depth hits taken from each ranking
 */
public record RetrievalWeights(
        double lexical,
        double dense,
        Map<TokenKind, Double> kinds,
        Map<Zone, Double> zones,
        double synonym,
        double translation,
        double respelling,
        int depth) {
    private static final int PASSAGES = 50;

    public static final RetrievalWeights STANDARD = new RetrievalWeights(
            0.6,
            0.4,
            Map.of(
                    TokenKind.BIGRAM, 1.0,
                    TokenKind.WORD, 1.0,
                    TokenKind.DOMAIN_WORD, 1.0,
                    TokenKind.STEM, 1.0,
                    TokenKind.GRAM, 0.3,
                    TokenKind.CODE, 2.0,
                    TokenKind.PINYIN, 0.6),
            Map.of(Zone.SYMPTOM, 1.0, Zone.CAUSE, 0.5, Zone.FIX, 0.2, Zone.EQUIPMENT, 0.3),
            0.4,
            0.6,
            0.8,
            1000);

    public RetrievalWeights {
        if (depth < 1) {
            throw new IllegalArgumentException("depth must be at least 1: " + depth);
        }
        kinds = Map.copyOf(kinds);
        zones = Map.copyOf(zones);
    }

    /** The same where passages of manuals are asked for. */
    public RetrievalWeights forPassages() {
        return new RetrievalWeights(
                lexical,
                dense,
                kinds,
                Map.of(Zone.PASSAGE, 1.0, Zone.SECTION, 0.5),
                synonym,
                translation,
                respelling,
                PASSAGES);
    }
}
