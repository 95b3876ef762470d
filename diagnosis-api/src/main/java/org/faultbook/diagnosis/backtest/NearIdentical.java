package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;

/**
 * Finds texts that say almost the same: at least {@value #ALIKE} of their bigrams and stems in common (Jaccard). Of each
 * text its own near-identical ones; they are not chained into groups.
 */
public final class NearIdentical {
    static final double ALIKE = 0.8;
    /** (1 - 0.8) * 5 is a little below 1 in binary, and one token less would be looked up. */
    private static final double ROUNDING = 1e-9;

    private final List<Set<String>> tokens = new ArrayList<>();
    private final Map<String, List<Integer>> byToken = new HashMap<>();

    public NearIdentical(TextAnalyzer analyzer, Collection<String> texts) {
        int id = 0;
        for (String text : texts) {
            Set<String> set = tokens(analyzer, text);
            tokens.add(set);
            for (String token : set) {
                byToken.computeIfAbsent(token, t -> new ArrayList<>()).add(id);
            }
            id++;
        }
    }

    /** Positions of the texts near-identical to the one at a position, itself included, rising. */
    public List<Integer> of(int position) {
        Set<String> own = tokens.get(position);
        if (own.isEmpty()) {
            return List.of(position);
        }
        // with a Jaccard of at least a, a text shares one of the rarest (1 - a) * n + 1 tokens: only those are looked
        // up
        List<String> rare = own.stream()
                .sorted((a, b) -> {
                    int byCount = Integer.compare(count(a), count(b));
                    return byCount != 0 ? byCount : a.compareTo(b);
                })
                .limit((long) Math.floor((1 - ALIKE) * own.size() + ROUNDING) + 1)
                .toList();
        Set<Integer> candidates = new HashSet<>();
        rare.forEach(token -> candidates.addAll(byToken.getOrDefault(token, List.of())));
        return candidates.stream()
                .filter(c -> jaccard(own, tokens.get(c)) >= ALIKE)
                .sorted()
                .toList();
    }

    private int count(String token) {
        return byToken.getOrDefault(token, List.of()).size();
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared == 0 ? 0 : (double) shared / (a.size() + b.size() - shared);
    }

    private static Set<String> tokens(TextAnalyzer analyzer, String text) {
        Map<TokenKind, List<String>> byKind = analyzer.tokens(text);
        Set<String> set = new HashSet<>(byKind.getOrDefault(TokenKind.BIGRAM, List.of()));
        set.addAll(byKind.getOrDefault(TokenKind.STEM, List.of()));
        set.addAll(byKind.getOrDefault(TokenKind.CODE, List.of()));
        return set;
    }
}
