package org.faultbook.indexer.bilingual;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.faultbook.indexer.normalise.WordFile;

/** Which phrases can be terms: none that begins or ends with a word that only joins others, none with a figure in it. */
final class TermEdges {
    private static final int SHORTEST_CHINESE = 2;
    private static final int LONGEST_CHINESE = 10;
    private static final int SHORTEST_ENGLISH = 3;

    private final Set<String> chinese;
    private final Set<String> english;

    private TermEdges(Set<String> chinese, Set<String> english) {
        this.chinese = chinese;
        this.english = english;
    }

    static TermEdges shipped() {
        List<List<String>> rows = WordFile.rows("term-edges.tsv");
        return new TermEdges(words(rows, "zh"), words(rows, "en"));
    }

    private static Set<String> words(List<List<String>> rows, String language) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(language))
                .flatMap(row -> WordFile.terms(row.get(1)).stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Each as written; the words of the Chinese one are given. */
    boolean isTerm(String zh, List<String> zhWords, String en) {
        String[] enWords = en.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        return zh.length() >= SHORTEST_CHINESE
                && zh.length() <= LONGEST_CHINESE
                && en.length() >= SHORTEST_ENGLISH
                && (zh + en).chars().noneMatch(Character::isDigit)
                && !chinese.contains(zhWords.getFirst())
                && !chinese.contains(zhWords.getLast())
                && !english.contains(enWords[0])
                && !english.contains(enWords[enWords.length - 1]);
    }
}
