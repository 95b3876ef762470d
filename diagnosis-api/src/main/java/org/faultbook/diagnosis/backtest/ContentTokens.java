package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much two texts say the same: F1 over their content tokens, Han characters and words, as multisets. */
public final class ContentTokens {
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private ContentTokens() {}

    /** 0 to 1; 0 where either text has no token. */
    public static double f1(String shown, String hidden) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> truth = tokens(hidden);
        truth.forEach(t -> counts.merge(t, 1, Integer::sum));
        int shared = 0;
        List<String> said = tokens(shown);
        for (String token : said) {
            int left = counts.getOrDefault(token, 0);
            if (left > 0) {
                counts.put(token, left - 1);
                shared++;
            }
        }
        return shared == 0 ? 0 : 2.0 * shared / (said.size() + truth.size());
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
