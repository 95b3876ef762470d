package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;

/** Pairs of neighbouring characters, whatever they are. */
public final class PairAnalyzer implements TextAnalyzer {
    @Override
    public String version() {
        return "pairs";
    }

    @Override
    public Map<TokenKind, List<String>> tokens(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs.isEmpty() ? Map.of() : Map.of(TokenKind.BIGRAM, pairs);
    }
}
