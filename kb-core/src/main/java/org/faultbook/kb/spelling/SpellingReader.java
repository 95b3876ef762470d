package org.faultbook.kb.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;

/** Reads what was meant where a text is written wrong. Knows what the lexicon and past symptoms know, at query time. */
public final class SpellingReader {
    private final TextAnalyzer analyzer;
    private final Homophones homophones;
    private final Misspellings misspellings;

    public SpellingReader(TextAnalyzer analyzer, Lexicon lexicon) {
        this.analyzer = analyzer;
        this.homophones = new Homophones(analyzer, lexicon);
        this.misspellings = new Misspellings(analyzer, lexicon);
    }

    /** @param tokens of the text */
    public Meant read(String text, Map<TokenKind, List<String>> tokens, PastWords past) {
        List<Respelling> respellings =
                new ArrayList<>(homophones.find(text, tokens.getOrDefault(TokenKind.DOMAIN_WORD, List.of()), past));
        respellings.addAll(misspellings.find(text, past));
        respellings.sort(Comparator.comparing(Respelling::span));
        if (respellings.isEmpty()) {
            return Meant.asSaid(text, tokens);
        }
        String meant = Meant.put(text, respellings);
        return new Meant(meant, respellings, analyzer.tokens(meant));
    }
}
