package org.faultbook.diagnosis.engine;

/**
 * When a passage is about what was asked, by figures that mean the same for every question: a centred cosine near 0 is that
 * of two texts taken by chance, and whoever asks about what stands there shares some of its words or its meaning.
 */
final class PassageFloor {
    private static final double COSINE = 0.2;
    private static final double LIKENESS = 0.3;

    private PassageFloor() {}

    static boolean isAbout(double cosine, double coverage) {
        return cosine >= COSINE && new RawEvidence(cosine, coverage, false).likeness() >= LIKENESS;
    }
}
