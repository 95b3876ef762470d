package org.faultbook.kb.listing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.search.QueryWord;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Span;

/** Finds the words that were looked for in texts that are shown. Thread-safe. */
public final class WordMarks {
    /** Longer texts are marked up to here: nobody reads on. */
    private static final int READ = 20_000;

    private static final Pattern ALPHABETIC =
            Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:['’.][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");

    private final List<QueryWord> words;
    private final TextAnalyzer analyzer;

    WordMarks(List<QueryWord> words, TextAnalyzer analyzer) {
        this.words = List.copyOf(words);
        this.analyzer = analyzer;
    }

    /** Whether there is anything to be marked. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Where the words stand, in the order of the text; none overlaps or touches another. */
    public List<Span> in(String text) {
        if (words.isEmpty()) {
            return List.of();
        }
        String read = text.length() <= READ ? text : text.substring(0, READ);
        BitSet marked = new BitSet(read.length());
        String folded = HalfWidth.fold(read);
        for (QueryWord word : words) {
            switch (word.kind()) {
                case BIGRAM -> markAll(folded, joined(word.terms()), marked);
                case CODE -> markCodes(read, word.terms().getFirst(), marked);
                default -> markStems(folded, word, marked);
            }
        }
        List<Span> spans = new ArrayList<>();
        for (int from = marked.nextSetBit(0); from >= 0; from = marked.nextSetBit(marked.nextClearBit(from))) {
            spans.add(new Span(from, marked.nextClearBit(from)));
        }
        return spans;
    }

    /** The word that pairs of its characters were made of. */
    private static String joined(List<String> pairs) {
        StringBuilder word = new StringBuilder(pairs.getFirst());
        pairs.stream().skip(1).forEach(pair -> word.append(pair.charAt(1)));
        return word.toString();
    }

    private static void markAll(String text, String word, BitSet marked) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            marked.set(at, at + word.length());
        }
    }

    private static void markCodes(String text, String code, BitSet marked) {
        for (CodeMention mention : CodeRecognizer.find(text)) {
            if (mention.code().equals(code)) {
                marked.set(mention.span().start(), mention.span().end());
            }
        }
    }

    private void markStems(String text, QueryWord word, BitSet marked) {
        Matcher alphabetic = ALPHABETIC.matcher(text);
        String first = word.terms().getFirst().substring(0, 1);
        while (alphabetic.find()) {
            String found = alphabetic.group();
            // a stem begins as its word does, accents aside: most words need not be read
            boolean possible =
                    found.charAt(0) > 127 || found.toLowerCase(Locale.ROOT).startsWith(first);
            if (possible
                    && analyzer.tokens(found)
                            .getOrDefault(TokenKind.STEM, List.of())
                            .containsAll(word.terms())) {
                marked.set(alphabetic.start(), alphabetic.end());
            }
        }
    }
}
