package org.faultbook.indexer.bilingual;

import java.util.Set;

/**
 * How likely a Chinese and an English text say the same: by numbers, codes and names that both carry, by words of the
 * lexicon that translate each other, and by their lengths (the figures of Varga, Halácsy, Kornai, Nagy, Németh and Trón
 * 2005, "Parallel corpora for medium density languages", without a second pass). Above 0 where more speaks for it than
 * against; a text without number and known word has its length and its place to speak for it.
 *
 * @param expansion English characters for a Chinese one in these manuals
 */
record Likeness(double expansion) {
    private static final double ANCHORS = 1.5;
    private static final double CONCEPTS = 1.2;
    private static final double LENGTH = 0.5;
    /** Logarithm of the length's ratio at which it speaks against. */
    private static final double SPREAD = 0.6;

    static final double LEAST_EXPANSION = 2.0;
    static final double MOST_EXPANSION = 5.0;

    /** @param zh characters of the whole Chinese manual, {@code en} of the English one */
    static Likeness of(long zh, long en) {
        double ratio = zh == 0 || en == 0 ? 3.2 : (double) en / zh;
        return new Likeness(Math.clamp(ratio, LEAST_EXPANSION, MOST_EXPANSION));
    }

    double of(Traits zh, Traits en) {
        return anchors(zh, en) + concepts(zh, en) + length(zh, en);
    }

    private static double anchors(Traits zh, Traits en) {
        if (zh.anchors().isEmpty() && en.anchors().isEmpty()) {
            return 0;
        }
        // a Latin word of a Chinese text may stand in the English one as a common word
        long common = common(zh.anchors(), en.words());
        long more = en.anchors().stream().filter(a -> !zh.anchors().contains(a)).count();
        double dice = 2.0 * common / (zh.anchors().size() + common + more);
        return ANCHORS * (dice - 0.25);
    }

    private static double concepts(Traits zh, Traits en) {
        if (zh.concepts().isEmpty() || en.concepts().isEmpty()) {
            return 0;
        }
        long common = common(zh.concepts(), en.concepts());
        double dice = 2.0 * common / (zh.concepts().size() + en.concepts().size());
        return CONCEPTS * (dice - 0.15);
    }

    private double length(Traits zh, Traits en) {
        double off = Math.log((en.length() + 4.0) / (expansion * zh.length() + 4.0)) / SPREAD;
        return LENGTH * (Math.exp(-off * off) - 0.4);
    }

    private static long common(Set<String> a, Set<String> b) {
        Set<String> few = a.size() <= b.size() ? a : b;
        Set<String> many = few == a ? b : a;
        return few.stream().filter(many::contains).count();
    }
}
