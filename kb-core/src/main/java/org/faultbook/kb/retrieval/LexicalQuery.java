package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.faultbook.kb.lexicon.Colloquialism;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;

/**
 * Turns a question into weighted terms: its own tokens by their rarity among symptoms, then what the lexicon knows for
 * the words in it - synonyms, the sense of colloquial phrases, the other language's words - each at its factor. A term
 * keeps the highest weight any of these gives it. Works at query time, so an edited lexicon is live in the next query.
 */
public final class LexicalQuery {
    private final TextAnalyzer analyzer;
    private final Lexicon lexicon;
    private final RetrievalWeights weights;
    /** Tokens of the lexicon's own words, analysed at their first use: a question meets a dozen of them. */
    private final Map<String, Map<TokenKind, List<String>>> analysed = new ConcurrentHashMap<>();

    public LexicalQuery(TextAnalyzer analyzer, Lexicon lexicon, RetrievalWeights weights) {
        this.analyzer = analyzer;
        this.lexicon = lexicon;
        this.weights = weights;
    }

    /** The terms to search; empty where the question has no token that is searched. */
    public WeightedTerms terms(Question question, TermWeights rarity) {
        Map<TokenKind, Map<String, Double>> terms = new HashMap<>();
        question.tokens().forEach((kind, tokens) -> {
            for (String token : tokens) {
                double weight = kindWeight(kind) * rarity.weight(kind, token);
                // a repeated token counts as often as it is said
                terms.computeIfAbsent(kind, k -> new HashMap<>()).merge(token, weight, Double::sum);
            }
        });
        for (Alternative alternative : alternatives(question)) {
            analysed.computeIfAbsent(alternative.words(), analyzer::tokens).forEach((kind, tokens) -> {
                for (String token : tokens) {
                    double weight = kindWeight(kind) * rarity.weight(kind, token) * alternative.factor();
                    terms.computeIfAbsent(kind, k -> new HashMap<>()).merge(token, weight, Math::max);
                }
            });
        }
        return inZones(terms);
    }

    private List<Alternative> alternatives(Question question) {
        List<Alternative> found = new ArrayList<>();
        for (PhraseTable.Match<Colloquialism> match : lexicon.colloquialisms(question.text(), question.family())) {
            found.add(new Alternative(match.value().meaning().zh(), factor(question, Language.ZH)));
            found.add(new Alternative(match.value().meaning().en(), factor(question, Language.EN)));
        }
        for (PhraseTable.Match<Concept> match : lexicon.concepts(question.text())) {
            String said = match.span().of(question.text());
            for (Language language : Language.values()) {
                for (String word : match.value().words(language)) {
                    if (!word.equalsIgnoreCase(said)) {
                        found.add(new Alternative(word, factor(question, language)));
                    }
                }
            }
        }
        return found;
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

    private record Alternative(String words, double factor) {}
}
