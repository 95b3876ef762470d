package org.faultbook.kb.retrieval;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TokenKind;

/**
 * In how many past symptoms each term occurs. Service texts are full of boilerplate that is rare among causes yet says
 * nothing; a query term is therefore weighed by its rarity among symptoms, with the weight of Robertson and Spärck Jones
 * (1976) without relevance information, scaled by its largest order:
 * {@code w(t) = ln(1 + (N - df + 0.5) / (df + 0.5)) / ln(N + 1)}, near 0 for a term of every symptom, and
 * {@code 1 + ln 2 / ln(N + 1)}, a little above 1, for a term of none.
 *
 * <p>Counts of disjoint sets of symptoms add up. Immutable.
 */
public final class TermRarity implements TermWeights {
    public static final TermRarity NONE = new TermRarity(0, Map.of());

    private final double symptoms;
    private final Map<TokenKind, Map<String, Double>> frequency;

    private TermRarity(double symptoms, Map<TokenKind, Map<String, Double>> frequency) {
        this.symptoms = symptoms;
        this.frequency = frequency;
    }

    /** Counts each symptom's distinct terms once. */
    public static TermRarity of(Collection<Map<TokenKind, List<String>>> symptoms) {
        Map<TokenKind, Map<String, Double>> frequency = new EnumMap<>(TokenKind.class);
        for (Map<TokenKind, List<String>> symptom : symptoms) {
            symptom.forEach((kind, terms) -> {
                Map<String, Double> counts = frequency.computeIfAbsent(kind, k -> new HashMap<>());
                new HashSet<>(terms).forEach(term -> counts.merge(term, 1.0, Double::sum));
            });
        }
        return new TermRarity(symptoms.size(), frequency);
    }

    /** From counts kept elsewhere. */
    public static TermRarity ofCounts(double symptoms, Map<TokenKind, Map<String, Double>> frequency) {
        Map<TokenKind, Map<String, Double>> copy = new EnumMap<>(TokenKind.class);
        frequency.forEach((kind, counts) -> copy.put(kind, new HashMap<>(counts)));
        return new TermRarity(symptoms, copy);
    }

    public double symptoms() {
        return symptoms;
    }

    public Map<TokenKind, Map<String, Double>> frequency() {
        return java.util.Collections.unmodifiableMap(frequency);
    }

    /** The sum of both populations, the other one scaled by {@code factor}. */
    public TermRarity plus(TermRarity other, double factor) {
        if (other.symptoms == 0 || factor <= 0) {
            return this;
        }
        Map<TokenKind, Map<String, Double>> sum = new EnumMap<>(TokenKind.class);
        frequency.forEach((kind, counts) -> sum.put(kind, new HashMap<>(counts)));
        other.frequency.forEach((kind, counts) -> {
            Map<String, Double> mine = sum.computeIfAbsent(kind, k -> new HashMap<>());
            counts.forEach((term, df) -> mine.merge(term, df * factor, Double::sum));
        });
        return new TermRarity(symptoms + other.symptoms * factor, sum);
    }

    /** Below {@code enough} symptoms the prior makes up the difference. */
    public TermRarity shrunkTowards(TermRarity prior, int enough) {
        if (symptoms >= enough || prior.symptoms == 0) {
            return this;
        }
        return plus(prior, (enough - symptoms) / prior.symptoms);
    }

    /** The weight of a term, above 0; 1 for every term where no symptoms are known. */
    @Override
    public double weight(TokenKind kind, String term) {
        return weight(count(kind, term), symptoms);
    }

    @Override
    public Map<String, Double> counts(TokenKind kind) {
        return frequency.getOrDefault(kind, Map.of());
    }

    /** The weights as if one of the counted symptoms, the one with these tokens, had not been counted. */
    public TermWeights withoutOne(Map<TokenKind, List<String>> tokens) {
        return new TermWeights() {
            @Override
            public double weight(TokenKind kind, String term) {
                return TermRarity.weight(count(kind, term), symptoms - 1);
            }

            @Override
            public double count(TokenKind kind, String term) {
                double all = TermRarity.this.count(kind, term);
                return tokens.getOrDefault(kind, List.of()).contains(term) ? all - 1 : all;
            }

            @Override
            public Map<String, Double> counts(TokenKind kind) {
                return TermRarity.this.counts(kind);
            }
        };
    }

    private static double weight(double frequency, double n) {
        if (n <= 0) {
            return 1;
        }
        double df = Math.clamp(frequency, 0, n);
        return Math.log1p((n - df + 0.5) / (df + 0.5)) / Math.log(n + 1);
    }
}
