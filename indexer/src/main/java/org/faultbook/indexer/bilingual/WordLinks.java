package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.faultbook.indexer.bilingual.SpokenWords.Word;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.text.Language;

/**
 * Which words of an aligned text stand for each other, at most one for one: the surest pair first, of equals the one whose
 * words stand at like places (competitive linking, Melamed 2000, "Models of Translational Equivalence among Words").
 */
final class WordLinks {
    private final int[] english;
    private final int[] chinese;
    private final double[] sureness;

    private WordLinks(int zh, int en) {
        english = new int[zh];
        chinese = new int[en];
        sureness = new double[zh];
        Arrays.fill(english, -1);
        Arrays.fill(chinese, -1);
    }

    private record Link(int zh, int en, double sureness, double off) {}

    static WordLinks of(List<Word> zh, List<Word> en, TermPairs pairs) {
        List<Link> all = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            for (TermPairs.Pair pair : pairs.of(Language.ZH, zh.get(i).token())) {
                for (int j = 0; j < en.size(); j++) {
                    if (en.get(j).token().equals(pair.word())) {
                        double off = Math.abs((i + 0.5) / zh.size() - (j + 0.5) / en.size());
                        all.add(new Link(i, j, pair.sureness(), off));
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble(Link::sureness)
                .reversed()
                .thenComparingDouble(Link::off)
                .thenComparingInt(Link::zh)
                .thenComparingInt(Link::en));
        WordLinks links = new WordLinks(zh.size(), en.size());
        for (Link link : all) {
            if (links.english[link.zh()] < 0 && links.chinese[link.en()] < 0) {
                links.english[link.zh()] = link.en();
                links.chinese[link.en()] = link.zh();
                links.sureness[link.zh()] = link.sureness();
            }
        }
        return links;
    }

    /** The English word of a Chinese one; -1 where it has none. */
    int english(int zh) {
        return english[zh];
    }

    /** The Chinese word of an English one; -1 where it has none. */
    int chinese(int en) {
        return chinese[en];
    }

    /** Of a Chinese word's link; 0 where it has none. */
    double sureness(int zh) {
        return sureness[zh];
    }
}
