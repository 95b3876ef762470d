package org.faultbook.kb.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds English words that neither the lexicon nor past symptoms know and that are a slip or two from one word of the
 * lexicon: one in words of five to seven letters (a letter missed, doubled or exchanged with the next), two in longer ones. The first letter is taken as it stands, since it is
 * seldom wrong (Yannakoudakis and Fawthrop 1983).
 */
final class Misspellings {
    private static final Pattern WORD =
            Pattern.compile("(?<![A-Za-z0-9'\u2019_-])[A-Za-z]{5,}(?![A-Za-z0-9'\u2019_-])");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");
    private static final int LONG = 8;

    private final TextAnalyzer analyzer;
    /** Words to be meant, by their first letter. */
    private final Map<Character, TreeSet<String>> meant = new HashMap<>();

    private final Set<String> known = new HashSet<>();

    Misspellings(TextAnalyzer analyzer, Lexicon lexicon) {
        this.analyzer = analyzer;
        lexicon.concepts().forEach(concept -> concept.en().forEach(this::addMeant));
        lexicon.colloquialisms().forEach(c -> {
            c.phrases().forEach(this::addKnown);
            addKnown(c.meaning().en());
        });
    }

    private void addMeant(String phrase) {
        addKnown(phrase);
        Matcher m = LETTERS.matcher(phrase.toLowerCase(Locale.ROOT));
        while (m.find()) {
            meant.computeIfAbsent(m.group().charAt(0), c -> new TreeSet<>()).add(m.group());
        }
    }

    private void addKnown(String phrase) {
        Matcher m = LETTERS.matcher(phrase.toLowerCase(Locale.ROOT));
        while (m.find()) {
            known.add(m.group());
        }
    }

    /** In the order of the text; empty where nothing is known of past symptoms. */
    List<Respelling> find(String text, PastWords past) {
        if (past.counts(TokenKind.STEM).isEmpty()) {
            return List.of();
        }
        List<Respelling> found = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            if (!known.contains(word) && !heard(word, past)) {
                String best = nearest(word, past);
                if (best != null) {
                    found.add(new Respelling(new Span(m.start(), m.end()), m.group(), best, Respelling.Way.LETTERS));
                }
            }
        }
        return found;
    }

    /** Of equally near words the one that past symptoms have oftener, then the first by name. */
    private @Nullable String nearest(String word, PastWords past) {
        int limit = word.length() >= LONG ? 2 : 1;
        String best = null;
        double often = -1;
        for (String candidate : meant.getOrDefault(word.charAt(0), new TreeSet<>())) {
            int distance = EditDistance.of(word, candidate, limit);
            if (distance <= limit && !isOtherWord(word, candidate)) {
                double count = count(candidate, past);
                if (distance < limit || best == null || count > often) {
                    best = candidate;
                    often = count;
                    limit = distance;
                }
            }
        }
        return best;
    }

    /** A short word with one letter for another is mostly a word of its own: a paddle is no puddle. */
    private static boolean isOtherWord(String word, String candidate) {
        return word.length() < LONG
                && word.length() == candidate.length()
                && !sorted(word).equals(sorted(candidate));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private boolean heard(String word, PastWords past) {
        List<String> stems = analyzer.tokens(word).getOrDefault(TokenKind.STEM, List.of());
        return stems.isEmpty() || stems.stream().anyMatch(stem -> past.count(TokenKind.STEM, stem) > 0);
    }

    private double count(String word, PastWords past) {
        return analyzer.tokens(word).getOrDefault(TokenKind.STEM, List.of()).stream()
                .mapToDouble(stem -> past.count(TokenKind.STEM, stem))
                .max()
                .orElse(0);
    }
}
