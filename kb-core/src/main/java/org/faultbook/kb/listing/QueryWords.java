package org.faultbook.kb.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.kb.search.QueryWord;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;

/**
 * The words of a typed text: each Chinese word by the pairs of its characters, so that it is found wherever it stands, however
 * the text around it is parted; each other word by its stem; a fault code or part number as a whole. A Chinese
 * character that stands alone is found in every pair that holds it, unless it only joins words.
 */
final class QueryWords {
    private static final int MOST = 12;
    private static final Set<String> JOINING =
            Set.of("的", "了", "地", "得", "和", "与", "及", "或", "在", "是", "有", "就", "也", "都", "很", "把", "被", "又");
    private static final Pattern GAPS = Pattern.compile("[\\s,;，；、。]+");

    private QueryWords() {}

    /** In the order of the text, each once, at most 12. */
    static List<QueryWord> of(String text, TextAnalyzer analyzer) {
        List<QueryWord> words = new ArrayList<>();
        for (String piece : GAPS.split(text)) {
            Map<TokenKind, List<String>> tokens = piece.isEmpty() ? Map.of() : analyzer.tokens(piece);
            for (String word : tokens.getOrDefault(TokenKind.DOMAIN_WORD, List.of())) {
                if (!JOINING.contains(word)) {
                    words.add(new QueryWord(TokenKind.BIGRAM, word.length() > 1 ? pairs(word) : List.of(word)));
                }
            }
            List<String> codes = tokens.getOrDefault(TokenKind.CODE, List.of());
            TokenKind other = codes.isEmpty() ? TokenKind.STEM : TokenKind.CODE;
            tokens.getOrDefault(other, List.of()).forEach(term -> words.add(new QueryWord(other, List.of(term))));
        }
        return words.stream().distinct().limit(MOST).toList();
    }

    private static List<String> pairs(String word) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
