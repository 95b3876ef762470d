package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.faultbook.indexer.bilingual.SpokenWords.Word;
import org.faultbook.kb.alignment.ParallelText;

/**
 * Contiguous words of an aligned text whose links all stay among themselves, a word without a link allowed at either end
 * (consistent phrase pairs: Och and Ney 2004, "The Alignment Template Approach to Statistical Machine Translation"; Koehn,
 * Och and Marcu 2003).
 */
final class PhrasePairs {
    private static final int MOST_WORDS = 4;
    private static final Pattern CONTIGUOUS = Pattern.compile("[\\s-]*(?:(?:of|the|to|in|for|with|a)[\\s-]+)*");

    private final ParallelText text;
    private final List<Word> zh;
    private final List<Word> en;
    private final WordLinks links;

    PhrasePairs(ParallelText text, List<Word> zh, List<Word> en, WordLinks links) {
        this.text = text;
        this.zh = zh;
        this.en = en;
        this.links = links;
    }

    /**
     * Words {@code [fromZh, toZh)} and {@code [fromEn, toEn)}.
     *
     * @param linked how sure the links are, over all words of both sides
     */
    record Phrase(int fromZh, int toZh, int fromEn, int toEn, double linked) {}

    void forEach(Consumer<Phrase> found) {
        for (int from = 0; from < zh.size(); from++) {
            for (int to = from + 1; to <= Math.min(zh.size(), from + MOST_WORDS) && joinedChinese(from, to); to++) {
                forEnglish(from, to, found);
            }
        }
    }

    private boolean joinedChinese(int from, int to) {
        return to - from < 2
                || zh.get(to - 2).span().end() == zh.get(to - 1).span().start();
    }

    private void forEnglish(int from, int to, Consumer<Phrase> found) {
        int least = Integer.MAX_VALUE;
        int most = -1;
        double sure = 0;
        for (int i = from; i < to; i++) {
            if (links.english(i) >= 0) {
                least = Math.min(least, links.english(i));
                most = Math.max(most, links.english(i));
                sure += links.sureness(i);
            }
        }
        if (most < 0) {
            return;
        }
        for (int first : ends(least, -1)) {
            for (int last : ends(most, 1)) {
                if (last - first < MOST_WORDS && isConsistent(first, last, from, to) && joinedEnglish(first, last)) {
                    double linked = 2 * sure / (to - from + last - first + 1);
                    found.accept(new Phrase(from, to, first, last + 1, linked));
                }
            }
        }
    }

    /** The outermost linked word and, where it has no link, the word beside it. */
    private List<Integer> ends(int at, int step) {
        List<Integer> ends = new ArrayList<>(List.of(at));
        int beside = at + step;
        if (beside >= 0 && beside < en.size() && links.chinese(beside) < 0) {
            ends.add(beside);
        }
        return ends;
    }

    private boolean isConsistent(int first, int last, int from, int to) {
        for (int j = first; j <= last; j++) {
            int linked = links.chinese(j);
            if (linked >= 0 && (linked < from || linked >= to)) {
                return false;
            }
        }
        return true;
    }

    private boolean joinedEnglish(int first, int last) {
        for (int j = first; j < last; j++) {
            String between = text.en()
                    .substring(en.get(j).span().end(), en.get(j + 1).span().start());
            if (!CONTIGUOUS.matcher(between).matches()) {
                return false;
            }
        }
        return true;
    }

    String chinese(Phrase p) {
        return text.zh()
                .substring(
                        zh.get(p.fromZh()).span().start(),
                        zh.get(p.toZh() - 1).span().end());
    }

    String english(Phrase p) {
        return text.en()
                .substring(
                        en.get(p.fromEn()).span().start(),
                        en.get(p.toEn() - 1).span().end());
    }

    /** Whether the phrase is all that the text says. */
    boolean isWhole(Phrase p) {
        return p.fromZh() == 0 && p.toZh() == zh.size() && p.fromEn() == 0 && p.toEn() == en.size();
    }
}
