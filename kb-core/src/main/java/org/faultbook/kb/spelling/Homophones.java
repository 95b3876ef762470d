package org.faultbook.kb.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Span;

/**
 * Finds Chinese words that an input method by sound, or dictation, got wrong: characters that neither past symptoms nor the
 * lexicon know beside their neighbours, and that sound like a word which they know (without tone, with the usual confusions
 * of dialects). Detecting by pairs and finding candidates by sound are the first steps of Chinese spelling correction (Chang
 * 1995). Two syllables sound like some word by chance one time in ten, so a word of two characters must be one of the
 * lexicon, must share a character with what was said, and the other one must be the likelier of the two here.
 */
final class Homophones {
    /** What symptoms are told in. */
    private static final Set<Concept.Kind> TELLING =
            EnumSet.of(Concept.Kind.ITEM, Concept.Kind.FAILURE, Concept.Kind.OBSERVATION);
    /** How much oftener the meant character of a short word must be used than the one that was said. */
    private static final double LIKELIER = 1.1;

    private final TextAnalyzer analyzer;
    private final Lexicon lexicon;
    private final List<String> lexiconWords;
    private final SoundTable ofLexicon;
    private volatile Known known;

    Homophones(TextAnalyzer analyzer, Lexicon lexicon) {
        this.analyzer = analyzer;
        this.lexicon = lexicon;
        this.lexiconWords = lexicon.concepts().stream()
                .map(Concept::zh)
                .flatMap(List::stream)
                .toList();
        this.ofLexicon = table(lexiconWords);
        this.known = new Known(Map.of(), 0, table(List.of()), new CharacterUse(Map.of(), lexiconWords));
    }

    /**
     * In the order of the text, without overlap; empty where nothing is known of past symptoms.
     *
     * @param segments the words of the text's Han runs, in order
     */
    List<Respelling> find(String text, List<String> segments, PastWords past) {
        if (past.counts(TokenKind.BIGRAM).isEmpty()) {
            return List.of();
        }
        Heard heard = new Heard(text, segments, past, lexicon);
        Known now = known(past);
        List<Guess> guesses = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            int last = Math.min(endOfSounds(text, start), start + SoundTable.LONGEST);
            for (int end = start + SoundTable.SHORTEST; end <= last; end++) {
                Span span = new Span(start, end);
                if (heard.anyDoubt(span, now.mostUsed()) && !heard.cutsAWord(span)) {
                    guesses.addAll(guesses(span, text, heard, past, now));
                }
            }
        }
        guesses.sort(Guess.BEST_FIRST);
        List<Respelling> found = new ArrayList<>();
        for (Guess guess : guesses) {
            if (found.stream().noneMatch(f -> f.span().overlaps(guess.span()))) {
                found.add(new Respelling(guess.span(), guess.span().of(text), guess.word(), Respelling.Way.PINYIN));
            }
        }
        found.sort(Comparator.comparing(Respelling::span));
        return List.copyOf(found);
    }

    /** Where the characters end that are written by their sound. */
    private int endOfSounds(String text, int start) {
        int end = start;
        while (end < text.length()
                && end < start + SoundTable.LONGEST
                && !analyzer.readings(text.charAt(end)).isEmpty()) {
            end++;
        }
        return end;
    }

    private List<Guess> guesses(Span span, String text, Heard heard, PastWords past, Known now) {
        String said = span.of(text);
        List<Guess> guesses = new ArrayList<>();
        for (String word : ofLexicon.soundingLike(said)) {
            Guess guess = guess(span, said, word, heard, past, true);
            if (guess != null && likely(guess, said, heard, now.use())) {
                guesses.add(guess);
            }
        }
        if (said.length() > 2) {
            for (String word : now.table().soundingLike(said)) {
                Guess guess = guess(span, said, word, heard, past, false);
                if (guess != null && guess.count() > 0 && likely(guess, said, heard, now.use())) {
                    guesses.add(guess);
                }
            }
        }
        return guesses;
    }

    /** Null where the word would change what is not in doubt, or nothing. */
    private @org.jspecify.annotations.Nullable Guess guess(
            Span span, String said, String word, Heard heard, PastWords past, boolean known) {
        int changed = 0;
        int exact = 0;
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) != word.charAt(i)) {
                if (!heard.doubtful(span, span.start() + i, word.charAt(i))) {
                    return null;
                }
                changed++;
                List<String> meant = analyzer.readings(word.charAt(i));
                exact += analyzer.readings(said.charAt(i)).stream().anyMatch(meant::contains) ? 1 : 0;
            }
        }
        return changed == 0
                ? null
                : new Guess(span, word, changed, changed - exact, known, past.count(TokenKind.DOMAIN_WORD, word));
    }

    /** What is a word as it stands, and a short word that would tell little, must look quite foreign here. */
    private boolean likely(Guess guess, String said, Heard heard, CharacterUse use) {
        boolean isShort = said.length() == 2;
        boolean foreign = heard.isAWord(guess.span())
                || heard.replacesAWord(guess.span(), guess.word())
                || isShort && (guess.changed() > 1 || !tells(guess.word()));
        if (!isShort && !foreign) {
            return true;
        }
        double times = foreign ? Heard.SLIP : LIKELIER;
        for (int i = 0; i < said.length(); i++) {
            char meant = guess.word().charAt(i);
            if (said.charAt(i) != meant && use.of(said.charAt(i)) * times > use.of(meant)) {
                return false;
            }
        }
        return guess.changed() == 1 || guess.inexact() == 0;
    }

    private boolean tells(String word) {
        return lexicon.concept(word).map(c -> TELLING.contains(c.kind())).orElse(false);
    }

    private Known known(PastWords past) {
        Map<String, Double> pairs = past.counts(TokenKind.BIGRAM);
        Known last = known;
        if (last.pairs() != pairs) {
            last = new Known(
                    pairs,
                    pairs.values().stream().mapToDouble(d -> d).max().orElse(0) + 1,
                    table(past.counts(TokenKind.DOMAIN_WORD).keySet()),
                    CharacterUse.of(past, lexiconWords));
            known = last;
        }
        return last;
    }

    private SoundTable table(java.util.Collection<String> words) {
        return new SoundTable(c -> analyzer.readings((char) c), words);
    }

    /** What is made of the past symptoms, and their pairs, by which a change is seen. */
    private record Known(Map<String, Double> pairs, double mostUsed, SoundTable table, CharacterUse use) {}

    private record Guess(Span span, String word, int changed, int inexact, boolean ofLexicon, double count) {
        static final Comparator<Guess> BEST_FIRST = Comparator.comparingInt(
                        (Guess g) -> -g.span().length())
                .thenComparingInt(Guess::inexact)
                .thenComparingInt(Guess::changed)
                .thenComparing(g -> !g.ofLexicon())
                .thenComparingDouble(g -> -g.count())
                .thenComparing(Guess::span)
                .thenComparing(Guess::word);
    }
}
