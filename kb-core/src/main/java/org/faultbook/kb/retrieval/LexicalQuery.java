package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.lexicon.Colloquialism;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.quantity.Quantity;
import org.faultbook.kb.quantity.QuantityForms;
import org.faultbook.kb.quantity.QuantityReader;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;

/**
 * Turns a question into weighted terms: its own tokens by their rarity among symptoms, then what the lexicon knows for
 * the words in it - synonyms, the sense of colloquial phrases, the other language's words - each at its factor, and what
 * parallel texts taught, as sure as that is; measured values in the other units people write them in. What stands for a said word never tells more than the said word: a synonym of
 * boilerplate is boilerplate, also where no symptom of this base has it, and so is its translation. A term keeps the highest
 * weight any of these gives it. Works at query time, so an edited lexicon is live in the next query.
 */
public final class LexicalQuery {
    /** Kinds of tokens that say something by themselves, unlike parts of words. */
    private static final Set<TokenKind> WHOLE =
            EnumSet.of(TokenKind.BIGRAM, TokenKind.WORD, TokenKind.DOMAIN_WORD, TokenKind.STEM);

    private final TextAnalyzer analyzer;
    private final Lexicon lexicon;
    private final LearnedTranslations learned;
    private final RetrievalWeights weights;
    /** Tokens of the lexicon's own words, analysed at their first use: a question meets a dozen of them. */
    private final Map<String, Map<TokenKind, List<String>>> analysed = new ConcurrentHashMap<>();

    public LexicalQuery(TextAnalyzer analyzer, Lexicon lexicon, RetrievalWeights weights) {
        this(analyzer, lexicon, () -> TermPairs.NONE, weights);
    }

    /** @param learned term pairs of both languages as they are at a question, used where the lexicon has no translation */
    public LexicalQuery(TextAnalyzer analyzer, Lexicon lexicon, Supplier<TermPairs> learned, RetrievalWeights weights) {
        this.analyzer = analyzer;
        this.lexicon = lexicon;
        this.learned = new LearnedTranslations(lexicon, learned, this::tokens);
        this.weights = weights;
    }

    /** The terms to search; empty where the question has no token that is searched. */
    public WeightedTerms terms(Question question, TermWeights rarity) {
        Map<TokenKind, Map<String, Double>> terms = new HashMap<>();
        Set<String> spelt = spelt(question, rarity);
        question.meant().respellings().forEach(r -> spelt.addAll(sounds(r.said())));
        question.tokens().forEach((kind, tokens) -> {
            for (String token : tokens) {
                if (kind == TokenKind.PINYIN && spelt.contains(token)) {
                    continue;
                }
                double weight = kindWeight(kind) * rarity.weight(kind, token);
                // a repeated token counts as often as it is said
                terms.computeIfAbsent(kind, k -> new HashMap<>()).merge(token, weight, Double::sum);
            }
        });
        if (!question.meant().isAsSaid()) {
            addMeant(question, rarity, terms);
        }
        for (Alternative alternative : alternatives(question)) {
            double said = told(alternative.said(), rarity);
            tokens(alternative.words()).forEach((kind, tokens) -> {
                // the lexicon's words are spelt right: their homophones say nothing
                for (String token : kind == TokenKind.PINYIN ? List.<String>of() : tokens) {
                    double weight = kindWeight(kind) * Math.min(said, rarity.weight(kind, token));
                    merge(terms, kind, token, weight * alternative.factor());
                }
            });
        }
        for (LearnedTranslations.Word word : learned.of(question, rarity)) {
            merge(terms, word.kind(), word.token(), kindWeight(word.kind()) * word.weight());
        }
        return inZones(terms);
    }

    /** What the meant text has beside the said one. */
    private void addMeant(Question question, TermWeights rarity, Map<TokenKind, Map<String, Double>> terms) {
        question.meant().tokens().forEach((kind, tokens) -> {
            for (String token : kind == TokenKind.PINYIN ? List.<String>of() : tokens) {
                double weight = kindWeight(kind) * rarity.weight(kind, token);
                merge(terms, kind, token, weight * weights.respelling());
            }
        });
    }

    private List<String> sounds(String said) {
        return analyzer.tokens(said).getOrDefault(TokenKind.PINYIN, List.of());
    }

    /**
     * The syllables of those pairs of characters that past symptoms know: such a pair is written as it is meant, and what
     * only sounds like it distracts. Syllables and pairs of characters stand in one order.
     */
    private static Set<String> spelt(Question question, TermWeights rarity) {
        List<String> syllables = question.tokens().getOrDefault(TokenKind.PINYIN, List.of());
        List<String> pairs = question.tokens().getOrDefault(TokenKind.BIGRAM, List.of()).stream()
                .filter(pair -> pair.length() == 2)
                .toList();
        Set<String> spelt = new HashSet<>();
        // a rare character without a reading has a pair and no syllables: then nothing is taken for known
        for (int i = 0; pairs.size() == syllables.size() && i < pairs.size(); i++) {
            if (rarity.known(TokenKind.BIGRAM, pairs.get(i))) {
                spelt.add(syllables.get(i));
            }
        }
        return spelt;
    }

    private static void merge(Map<TokenKind, Map<String, Double>> terms, TokenKind kind, String token, double weight) {
        terms.computeIfAbsent(kind, k -> new HashMap<>()).merge(token, weight, Math::max);
    }

    /** Words with digits are anybody's and not kept. */
    private Map<TokenKind, List<String>> tokens(String words) {
        boolean endless = words.chars().anyMatch(c -> c >= '0' && c <= '9');
        return endless ? analyzer.tokens(words) : analysed.computeIfAbsent(words, analyzer::tokens);
    }

    /** How much a said phrase tells: the mean over its words; 1 where it has none. */
    private double told(String said, TermWeights rarity) {
        double sum = 0;
        int words = 0;
        for (Map.Entry<TokenKind, List<String>> tokens : tokens(said).entrySet()) {
            if (WHOLE.contains(tokens.getKey())) {
                for (String token : tokens.getValue()) {
                    sum += rarity.weight(tokens.getKey(), token);
                    words++;
                }
            }
        }
        return words == 0 ? 1 : sum / words;
    }

    private List<Alternative> alternatives(Question question) {
        String text = question.meant().text();
        List<Alternative> found = new ArrayList<>();
        for (PhraseTable.Match<Colloquialism> match : lexicon.colloquialisms(text, question.family())) {
            String said = match.span().of(text);
            double sure = sureness(question, match.span());
            found.add(new Alternative(said, match.value().meaning().zh(), sure * factor(question, Language.ZH)));
            found.add(new Alternative(said, match.value().meaning().en(), sure * factor(question, Language.EN)));
        }
        for (PhraseTable.Match<Concept> match : lexicon.concepts(text)) {
            String said = match.span().of(text);
            double sure = sureness(question, match.span());
            for (Language language : Language.values()) {
                for (String word : match.value().words(language)) {
                    if (!word.equalsIgnoreCase(said)) {
                        found.add(new Alternative(said, word, sure * factor(question, language)));
                    }
                }
            }
        }
        for (Quantity quantity : QuantityReader.find(text, question.family())) {
            double factor = weights.synonym() * sureness(question, quantity.span());
            found.add(new Alternative(quantity.written(), String.join(", ", QuantityForms.of(quantity)), factor));
        }
        return found;
    }

    /** Less than 1 where a phrase of the meant text was said otherwise. */
    private double sureness(Question question, Span span) {
        return question.meant().saidOtherwise(span) ? weights.respelling() : 1;
    }

    private double factor(Question question, Language language) {
        return language == question.language() ? weights.synonym() : weights.translation();
    }

    private double kindWeight(TokenKind kind) {
        return weights.kinds().getOrDefault(kind, 0.0);
    }

    private WeightedTerms inZones(Map<TokenKind, Map<String, Double>> terms) {
        Map<TokenField, Map<String, Float>> byField = new HashMap<>();
        for (Map.Entry<Zone, Double> zone : weights.zones().entrySet()) {
            terms.forEach((kind, ofKind) -> {
                Map<String, Float> weighted = new HashMap<>();
                ofKind.forEach((term, weight) -> {
                    float w = (float) (weight * zone.getValue());
                    if (w > 0) {
                        weighted.put(term, w);
                    }
                });
                if (!weighted.isEmpty()) {
                    byField.put(new TokenField(zone.getKey(), kind), weighted);
                }
            });
        }
        return new WeightedTerms(byField);
    }

    /** What else may be said for a phrase of the question, and its factor. */
    private record Alternative(String said, String words, double factor) {}
}
