package org.faultbook.kb.spelling;

import java.util.Arrays;
import java.util.List;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Span;

/** A text as far as a base knows its writing: which pairs of characters, which words. */
final class Heard {
    /** A pair that is written so a hundred times more seldom than another is a slip of that other. */
    static final double SLIP = 100;

    private final String text;
    private final PastWords past;
    private final boolean[] inPhrase;
    /** In how many symptoms the pair that starts at each character is. */
    private final double[] pairs;
    /** The word of the text each character is in. */
    private final Span[] words;

    /** @param segments the words of its Han runs, in order */
    Heard(String text, List<String> segments, PastWords past, Lexicon lexicon) {
        this.text = text;
        this.past = past;
        this.inPhrase = new boolean[text.length()];
        this.pairs = new double[text.length()];
        this.words = new Span[text.length()];
        lexicon.concepts(text).stream().map(PhraseTable.Match::span).forEach(this::phrase);
        lexicon.phrases(text).forEach(this::phrase);
        for (int i = 0; i < text.length(); i++) {
            pairs[i] = i + 1 < text.length() ? count(text.charAt(i), text.charAt(i + 1)) : 0;
            words[i] = new Span(i, i + 1);
        }
        int from = 0;
        for (String word : segments) {
            int start = text.indexOf(word, from);
            if (start >= 0) {
                from = start + word.length();
                Arrays.fill(words, start, from, new Span(start, from));
            }
        }
    }

    private void phrase(Span span) {
        if (span.length() > 1) {
            Arrays.fill(inPhrase, span.start(), span.end(), true);
        }
    }

    /** Whether some character of this stretch may be a slip of any that is used at most so often. */
    boolean anyDoubt(Span span, double often) {
        for (int at = span.start(); at < span.end(); at++) {
            if (!inPhrase[at] && (at > 0 && pairs[at - 1] * SLIP < often || pairs[at] * SLIP < often)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every character of a longer word of the text differs in {@code meant}. */
    boolean replacesAWord(Span span, String meant) {
        for (int at = span.start(); at < span.end(); at = words[at].end()) {
            if (words[at].length() > 1 && differs(words[at], span, meant)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(Span word, Span span, String meant) {
        for (int at = word.start(); at < word.end(); at++) {
            if (text.charAt(at) == meant.charAt(at - span.start())) {
                return false;
            }
        }
        return true;
    }

    /** Whether this stretch takes a word of the text apart. */
    boolean cutsAWord(Span span) {
        return words[span.start()].start() < span.start() || words[span.end() - 1].end() > span.end();
    }

    boolean isAWord(Span span) {
        return words[span.start()].equals(span);
    }

    /**
     * Whether the character at {@code at} may be a slip of {@code meant}: it is part of no known phrase, and symptoms do not
     * know it beside its neighbours. In a word of three and more characters one such neighbour is enough, as the others say
     * by themselves which word it is.
     */
    boolean doubtful(Span span, int at, char meant) {
        if (inPhrase[at]) {
            return false;
        }
        boolean before = at > 0 && known(text.charAt(at - 1), text.charAt(at), text.charAt(at - 1), meant);
        boolean after =
                at + 1 < text.length() && known(text.charAt(at), text.charAt(at + 1), meant, text.charAt(at + 1));
        if (span.length() == 2) {
            return !before && !after;
        }
        return at > span.start() && !before || at + 1 < span.end() && !after;
    }

    private boolean known(char first, char second, char meantFirst, char meantSecond) {
        double said = count(first, second);
        return said > 0 && said * SLIP >= count(meantFirst, meantSecond);
    }

    private double count(char first, char second) {
        return past.count(TokenKind.BIGRAM, String.valueOf(new char[] {first, second}));
    }
}
