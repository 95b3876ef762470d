package org.faultbook.kb.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.PorterStemmer;

/** Words of an alphabetic script and numbers: lower case, accents folded, possessive dropped, without stopwords. */
final class EnglishWords {
    /** Without no, not, off, up, down, out: they tell a fault from its absence. */
    private static final Set<String> STOPWORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "had", "has", "have", "if", "in",
            "into", "is", "it", "its", "of", "on", "or", "such", "that", "the", "their", "then", "there", "these",
            "they", "this", "to", "was", "were", "will", "with");

    private static final int GRAM = 4;

    private EnglishWords() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (isWordChar(text.charAt(i)) || (start >= 0 && joins(text, i)));
            if (inside) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                String word = clean(text.substring(start, i));
                if (!word.isEmpty() && !STOPWORDS.contains(word)) {
                    words.add(word);
                }
                start = -1;
            }
        }
        return words;
    }

    /** Porter's stems (Porter 1980). */
    static List<String> stems(List<String> words) {
        PorterStemmer stemmer = new PorterStemmer();
        return words.stream().map(word -> stem(stemmer, word)).toList();
    }

    private static String stem(PorterStemmer stemmer, String word) {
        if (word.length() < 3 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Four characters at a time of each word between boundary marks; shorter words and numbers whole. */
    static List<String> grams(List<String> words) {
        List<String> grams = new ArrayList<>();
        for (String word : words) {
            if (word.length() < GRAM || Character.isDigit(word.charAt(0))) {
                grams.add(word);
                continue;
            }
            String marked = "_" + word + "_";
            for (int i = 0; i + GRAM <= marked.length(); i++) {
                grams.add(marked.substring(i, i + GRAM));
            }
        }
        return grams;
    }

    private static boolean isWordChar(char c) {
        return (c < 128)
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) && !HanRuns.isHan(c);
    }

    /** An apostrophe between letters, a point between digits. */
    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        if (i + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return (c == '\'' || c == '\u2019')
                ? Character.isLetter(before) && Character.isLetter(after)
                : c == '.' && Character.isDigit(before) && Character.isDigit(after);
    }

    private static String clean(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (lower.endsWith("'s")) {
            lower = lower.substring(0, lower.length() - 2);
        }
        lower = lower.replace("'", "");
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        char[] folded = new char[lower.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
        return new String(folded, 0, length);
    }
}
