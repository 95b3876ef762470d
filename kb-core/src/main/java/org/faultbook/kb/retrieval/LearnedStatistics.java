package org.faultbook.kb.retrieval;

/** What is learned from past symptoms and records, summed over the product lines a caller may see. */
public record LearnedStatistics(String version, TermRarity rarity, EmbeddingMeans means) {
    /** Below so many symptoms statistics shrink towards the prior. */
    public static final int ENOUGH = 300;

    public static final LearnedStatistics NONE = new LearnedStatistics("none", TermRarity.NONE, EmbeddingMeans.NONE);

    public LearnedStatistics shrunkTowards(LearnedStatistics prior) {
        return new LearnedStatistics(
                version, rarity.shrunkTowards(prior.rarity, ENOUGH), means.shrunkTowards(prior.means, ENOUGH));
    }
}
