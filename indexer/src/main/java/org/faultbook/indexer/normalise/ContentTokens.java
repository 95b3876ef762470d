package org.faultbook.indexer.normalise;

import java.util.Set;
import java.util.TreeSet;

/** What is left of a statement in unknown words: a key that only near-identical wordings share. */
final class ContentTokens {
    private static final Set<String> STOPPED = Set.of(
            "the", "a", "an", "of", "on", "in", "at", "to", "was", "were", "is", "and", "with", "for", "by", "had",
            "has", "it", "from", "unit");
    private static final String STOPPED_HAN = "的了是在有被把将个只根台套块节两一二三已就都也";

    private ContentTokens() {}

    /** Distinct words in alphabetical order, single Han characters being words, numbers left out; parted by blanks. */
    static String of(String text) {
        Set<String> tokens = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        String key = TextFold.key(text) + " ";
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (TextFold.isWord(c)) {
                word.append(c);
                continue;
            }
            if (!word.isEmpty() && !STOPPED.contains(word.toString()) && !isNumber(word)) {
                tokens.add(word.toString());
            }
            word.setLength(0);
            if (TextFold.isHan(c) && STOPPED_HAN.indexOf(c) < 0) {
                tokens.add(String.valueOf(c));
            }
        }
        return String.join(" ", tokens);
    }

    private static boolean isNumber(StringBuilder word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
