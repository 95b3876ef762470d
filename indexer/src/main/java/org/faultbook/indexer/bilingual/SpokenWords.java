package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Span;

/** The words of a text that term pairs are of, with their places: Chinese words, English words that carry meaning. */
final class SpokenWords {
    private static final Pattern ENGLISH = Pattern.compile("[\\p{IsLatin}\\d]+(?:['’][\\p{IsLatin}]+)*");

    private final TextAnalyzer analyzer;
    private final Map<String, String> stems = new HashMap<>();

    SpokenWords(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A word as it is looked up. */
    record Word(String token, Span span) {}

    List<Word> chinese(String text) {
        String folded = HalfWidth.fold(text);
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (String token : analyzer.tokens(text).getOrDefault(TokenKind.DOMAIN_WORD, List.of())) {
            int at = folded.indexOf(token, from);
            if (at >= 0) {
                from = at + token.length();
                words.add(new Word(token, new Span(at, from)));
            }
        }
        return words;
    }

    List<Word> english(String text) {
        List<Word> words = new ArrayList<>();
        Matcher m = ENGLISH.matcher(HalfWidth.fold(text));
        while (m.find()) {
            String stem = stems.computeIfAbsent(m.group(), this::stem);
            if (!stem.isEmpty()) {
                words.add(new Word(stem, new Span(m.start(), m.end())));
            }
        }
        return words;
    }

    private String stem(String word) {
        List<String> of = analyzer.tokens(word).getOrDefault(TokenKind.STEM, List.of());
        return of.size() == 1 ? of.getFirst() : "";
    }
}
