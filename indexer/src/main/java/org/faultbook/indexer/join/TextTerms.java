package org.faultbook.indexer.join;

import java.util.Map;
import java.util.TreeMap;
import org.faultbook.indexer.normalise.TextFold;

/** The terms two service texts are compared by: Han characters and pairs of them, words without their endings. */
final class TextTerms {
    private static final String[] ENDINGS = {"ing", "ed", "es", "s"};
    private static final int SHORTEST = 3;

    private TextTerms() {}

    /** How often each term occurs; numbers and words below three letters are left out. */
    static Map<String, Integer> of(String text) {
        Map<String, Integer> terms = new TreeMap<>();
        String key = TextFold.key(text) + " ";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (TextFold.isHan(c)) {
                count(terms, key.substring(i, i + 1));
                if (TextFold.isHan(key.charAt(i + 1))) {
                    count(terms, key.substring(i, i + 2));
                }
            } else if (Character.isLetterOrDigit(c)) {
                word.append(c);
                continue;
            }
            if (word.length() >= SHORTEST && !word.chars().allMatch(Character::isDigit)) {
                count(terms, bare(word.toString()));
            }
            word.setLength(0);
        }
        return terms;
    }

    private static void count(Map<String, Integer> terms, String term) {
        terms.merge(term, 1, Integer::sum);
    }

    private static String bare(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
