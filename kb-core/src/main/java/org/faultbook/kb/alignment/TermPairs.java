package org.faultbook.kb.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;

/**
 * Words of one language with the words of the other that stand for them, learned from parallel texts by {@link IbmModel1}
 * in both directions. A pair is kept where each direction gives it at least {@value #LIKELY}: the intersection takes out
 * most of what only one direction believes (Och and Ney 2003). It is as sure as the geometric mean of both probabilities.
 * Immutable.
 */
public final class TermPairs {
    public static final TermPairs NONE = new TermPairs(Map.of());

    private static final double LIKELY = 0.1;
    /** Chinese words know the trade's own; English words are stems. */
    private static final Map<Language, TokenKind> WORDS =
            Map.of(Language.ZH, TokenKind.DOMAIN_WORD, Language.EN, TokenKind.STEM);

    /** By the language asked in, then by its word. */
    private final Map<Language, Map<String, List<Pair>>> pairs;

    private TermPairs(Map<Language, Map<String, List<Pair>>> pairs) {
        this.pairs = pairs;
    }

    /**
     * A word of the other language.
     *
     * @param kind how its token was made
     * @param sureness above 0, 1 where both directions are certain
     */
    public record Pair(TokenKind kind, String word, double sureness) {
        public Pair {
            if (!(sureness > 0 && sureness <= 1 + 1e-9)) {
                throw new IllegalArgumentException("a sureness lies in (0, 1]: " + sureness);
            }
        }
    }

    /** The same texts in any order give the same pairs, but for rounding. */
    public static TermPairs learn(List<ParallelText> texts, TextAnalyzer analyzer) {
        List<List<String>> zh =
                texts.stream().map(t -> words(analyzer, t.zh(), Language.ZH)).toList();
        List<List<String>> en =
                texts.stream().map(t -> words(analyzer, t.en(), Language.EN)).toList();
        IbmModel1 toEnglish = IbmModel1.learn(zh, en, IbmModel1.ROUNDS);
        IbmModel1 toChinese = IbmModel1.learn(en, zh, IbmModel1.ROUNDS);
        return new TermPairs(Map.of(
                Language.ZH, intersected(zh, toEnglish, toChinese, TokenKind.STEM),
                Language.EN, intersected(en, toChinese, toEnglish, TokenKind.DOMAIN_WORD)));
    }

    private static List<String> words(TextAnalyzer analyzer, String text, Language language) {
        return analyzer.tokens(text).getOrDefault(WORDS.getOrDefault(language, TokenKind.STEM), List.of());
    }

    private static Map<String, List<Pair>> intersected(
            List<List<String>> sources, IbmModel1 there, IbmModel1 back, TokenKind kind) {
        Map<String, List<Pair>> pairs = new HashMap<>();
        Set<String> known = new TreeSet<>();
        sources.forEach(known::addAll);
        for (String source : known) {
            List<Pair> of = new ArrayList<>();
            there.targets(source).forEach((target, probability) -> {
                double returned = back.of(target, source);
                if (probability >= LIKELY && returned >= LIKELY) {
                    of.add(new Pair(kind, target, Math.sqrt(probability * returned)));
                }
            });
            of.sort(Comparator.comparingDouble(Pair::sureness).reversed().thenComparing(Pair::word));
            if (!of.isEmpty()) {
                pairs.put(source, List.copyOf(of));
            }
        }
        return pairs;
    }

    /** The tokens of a question that pairs are looked up by. */
    public static TokenKind asked(Language language) {
        return WORDS.getOrDefault(language, TokenKind.STEM);
    }

    /** What stands for a word in the other language, the surest first, ties by word; empty where nothing is known. */
    public List<Pair> of(Language language, String word) {
        return pairs.getOrDefault(language, Map.of()).getOrDefault(word, List.of());
    }

    /** Words known, of both languages. */
    public int size() {
        return pairs.values().stream().mapToInt(Map::size).sum();
    }
}
