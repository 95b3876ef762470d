package org.faultbook.diagnosis.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.analysis.ContentWords;

/** How much two texts say the same: F1 over their {@link ContentWords} as multisets. */
public final class ContentTokens {
    private ContentTokens() {}

    /** 0 to 1; 0 where either text has no token. */
    public static double f1(String shown, String hidden) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> truth = ContentWords.of(hidden);
        truth.forEach(t -> counts.merge(t, 1, Integer::sum));
        int shared = 0;
        List<String> said = ContentWords.of(shown);
        for (String token : said) {
            int left = counts.getOrDefault(token, 0);
            if (left > 0) {
                counts.put(token, left - 1);
                shared++;
            }
        }
        return shared == 0 ? 0 : 2.0 * shared / (said.size() + truth.size());
    }
}
