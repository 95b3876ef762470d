package org.faultbook.kb.spelling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.faultbook.kb.search.TokenKind;

/** How often a base uses each Han character: in the pairs of its past symptoms and in the words of the lexicon. */
final class CharacterUse {
    private final Map<Character, Double> uses = new HashMap<>();

    CharacterUse(Map<String, Double> pairs, Collection<String> words) {
        pairs.forEach((pair, count) -> add(pair, count));
        words.forEach(word -> add(word, 1));
    }

    static CharacterUse of(PastWords past, Collection<String> words) {
        return new CharacterUse(past.counts(TokenKind.BIGRAM), words);
    }

    double of(char character) {
        return uses.getOrDefault(character, 0.0);
    }

    private void add(String word, double count) {
        for (int i = 0; i < word.length(); i++) {
            uses.merge(word.charAt(i), count, Double::sum);
        }
    }
}
