package org.faultbook.kb.lexicon;

import java.util.List;

/**
 * What a person says of some words.
 *
 * @param words stripped, each once in the order given, whatever their case
 */
public record TermEntry(Kind kind, List<String> words) implements OwnEntry {
    public static final int MOST_WORDS = 12;
    public static final int LONGEST = 60;
    /** A single character stands in too many words to say nothing by itself. */
    private static final int SHORTEST_EMPTY = 2;

    /** What the words are to each other. */
    public enum Kind {
        /** They mean the same, in one language or two. */
        SYNONYMS,
        /** Each is a phrase of forms and habits that says nothing. */
        EMPTY
    }

    /** @throws IllegalArgumentException where the words cannot be taken: too few, too many, too long or too short */
    public TermEntry {
        words = OwnEntry.distinct(words);
        if (words.size() < (kind == Kind.SYNONYMS ? 2 : 1) || words.size() > MOST_WORDS) {
            throw new IllegalArgumentException("an entry has " + (kind == Kind.SYNONYMS ? 2 : 1) + " to " + MOST_WORDS
                    + " different words: " + words);
        }
        for (String word : words) {
            if (word.length() > LONGEST
                    || kind == Kind.EMPTY && word.length() < SHORTEST_EMPTY
                    || word.chars().anyMatch(Character::isISOControl)
                    || word.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new IllegalArgumentException("no word of the field: " + word);
            }
        }
    }

    @Override
    public List<String> written() {
        return words;
    }
}
