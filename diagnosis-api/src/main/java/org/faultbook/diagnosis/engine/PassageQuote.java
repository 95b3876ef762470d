package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Span;

/** Chooses what is quoted of a passage: from the sentence that says most of what was asked as far as a quote reaches. */
final class PassageQuote {
    private static final int LONGEST = 240;

    private final TextAnalyzer analyzer;

    PassageQuote(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Literally what stands in the text. */
    String of(String text, List<TermMatch> matches) {
        List<Span> sentences = sentences(text);
        Map<TokenKind, Map<String, Double>> asked = new HashMap<>();
        matches.forEach(m -> asked.computeIfAbsent(m.field().kind(), k -> new HashMap<>())
                .merge(m.term(), (double) m.score(), Math::max));
        int best = 0;
        double most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            double said = said(sentences.get(i).of(text), asked);
            if (said > most) {
                best = i;
                most = said;
            }
        }
        int first = best;
        int last = best;
        while (last + 1 < sentences.size()
                && sentences.get(last + 1).end() - sentences.get(first).start() <= LONGEST) {
            last++;
        }
        while (first > 0 && sentences.get(last).end() - sentences.get(first - 1).start() <= LONGEST) {
            first--;
        }
        int start = sentences.get(first).start();
        int end = Math.min(sentences.get(last).end(), start + LONGEST);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return text.substring(start, end).strip();
    }

    private double said(String sentence, Map<TokenKind, Map<String, Double>> asked) {
        double said = 0;
        for (Map.Entry<TokenKind, List<String>> tokens :
                analyzer.tokens(sentence).entrySet()) {
            Map<String, Double> ofKind = asked.getOrDefault(tokens.getKey(), Map.of());
            Set<String> distinct = new HashSet<>(tokens.getValue());
            for (String token : distinct) {
                said += ofKind.getOrDefault(token, 0.0);
            }
        }
        return said;
    }

    /** Sentences and lines with what ends them; one where there is no end. */
    private static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin =
                    ".!?;".indexOf(c) >= 0 && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
            if (latin || "。！？；\n".indexOf(c) >= 0) {
                if (!text.substring(start, i + 1).isBlank()) {
                    sentences.add(new Span(start, i + 1));
                }
                start = i + 1;
            }
        }
        if (start < text.length() && !text.substring(start).isBlank() || sentences.isEmpty()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }
}
