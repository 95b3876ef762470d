package org.faultbook.indexer.bilingual;

import java.util.List;

/**
 * A pair of terms that the lexicon has not, for a person to decide on.
 *
 * @param en as the manual writes it most often
 * @param sureness from 0 to 1
 * @param texts how many aligned texts have both
 * @param evidence some of these texts, the shortest first
 */
public record TermOffer(String zh, String en, double sureness, int texts, List<AlignedText> evidence) {
    public TermOffer {
        if (zh.isBlank() || en.isBlank() || evidence.isEmpty()) {
            throw new IllegalArgumentException("an offer has two terms and evidence: " + zh + ", " + en);
        }
        evidence = List.copyOf(evidence);
    }
}
