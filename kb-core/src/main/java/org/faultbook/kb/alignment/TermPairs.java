package org.faultbook.kb.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
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

    private static final Comparator<ParallelText> IN_ORDER =
            Comparator.comparing(ParallelText::zh).thenComparing(ParallelText::en);
    private static final Comparator<Pair> SUREST =
            Comparator.comparingDouble(Pair::sureness).reversed().thenComparing(Pair::word);

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

    /** The same texts in any order give the same pairs. */
    public static TermPairs learn(Collection<ParallelText> texts, TextAnalyzer analyzer) {
        // sums of fractions depend on their order
        List<ParallelText> sorted = texts.stream().sorted(IN_ORDER).toList();
        List<List<String>> zh =
                sorted.stream().map(t -> words(analyzer, t.zh(), Language.ZH)).toList();
        List<List<String>> en =
                sorted.stream().map(t -> words(analyzer, t.en(), Language.EN)).toList();
        IbmModel1 toEnglish = IbmModel1.learn(zh, en, IbmModel1.ROUNDS);
        IbmModel1 toChinese = IbmModel1.learn(en, zh, IbmModel1.ROUNDS);
        return new TermPairs(Map.of(
                Language.ZH, intersected(zh, toEnglish, toChinese, TokenKind.STEM),
                Language.EN, intersected(en, toChinese, toEnglish, TokenKind.DOMAIN_WORD)));
    }

    /** Pairs learned before, of Chinese words with the English ones that stand for them and how sure each is. */
    public static TermPairs of(Map<String, Map<String, Double>> english) {
        Map<String, List<Pair>> fromChinese = new HashMap<>();
        Map<String, List<Pair>> fromEnglish = new HashMap<>();
        english.forEach((zh, words) -> words.forEach((en, sureness) -> {
            fromChinese.computeIfAbsent(zh, w -> new ArrayList<>()).add(new Pair(TokenKind.STEM, en, sureness));
            fromEnglish.computeIfAbsent(en, w -> new ArrayList<>()).add(new Pair(TokenKind.DOMAIN_WORD, zh, sureness));
        }));
        return new TermPairs(Map.of(Language.ZH, surestFirst(fromChinese), Language.EN, surestFirst(fromEnglish)));
    }

    private static Map<String, List<Pair>> surestFirst(Map<String, List<Pair>> pairs) {
        Map<String, List<Pair>> sorted = new HashMap<>();
        pairs.forEach((word, of) -> sorted.put(word, of.stream().sorted(SUREST).toList()));
        return sorted;
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
            of.sort(SUREST);
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

    /** The words of a language that something stands for, in order. */
    public SortedSet<String> words(Language language) {
        return new TreeSet<>(pairs.getOrDefault(language, Map.of()).keySet());
    }

    /** Words known, of both languages. */
    public int size() {
        return pairs.values().stream().mapToInt(Map::size).sum();
    }
}
