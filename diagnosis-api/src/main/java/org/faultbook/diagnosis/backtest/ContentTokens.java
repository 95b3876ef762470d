package org.faultbook.diagnosis.backtest;

import org.faultbook.diagnosis.engine.WordCounts;
import org.faultbook.kb.analysis.ContentWords;

/** How much two texts say the same: F1 over their {@link ContentWords} as multisets. */
public final class ContentTokens {
    private ContentTokens() {}

    /** 0 to 1; 0 where either text has no token. */
    public static double f1(String shown, String hidden) {
        return WordCounts.of(ContentWords.of(shown)).f1(WordCounts.of(ContentWords.of(hidden)));
    }
}
