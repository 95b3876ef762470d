package org.faultbook.indexer.bilingual;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Language;

/**
 * What a text keeps when it is translated.
 *
 * @param anchors numbers, codes, models and units; in Chinese text every Latin word
 * @param words all of these and every Latin word
 * @param concepts of the lexicon, those with words of both languages
 * @param length in characters, blanks left out
 */
record Traits(Set<String> anchors, Set<String> words, Set<String> concepts, int length) {
    private static final Pattern WORD =
            Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{IsLatin}[\\p{IsLatin}\\d]*(?:[-/][\\p{IsLatin}\\d]+)*");

    static Traits of(String text, Language language, Lexicon lexicon) {
        String folded = HalfWidth.fold(text);
        Set<String> anchors = new HashSet<>();
        Set<String> words = new HashSet<>();
        Matcher m = WORD.matcher(folded);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            words.add(word);
            if (language == Language.ZH || isKept(m.group())) {
                anchors.add(word);
            }
        }
        Set<String> concepts = new HashSet<>();
        for (PhraseTable.Match<Concept> match : lexicon.concepts(folded)) {
            Concept concept = match.value();
            if (!concept.zh().isEmpty() && !concept.en().isEmpty()) {
                concepts.add(concept.id());
            }
        }
        int length =
                (int) folded.chars().filter(c -> !Character.isWhitespace(c)).count();
        return new Traits(Set.copyOf(anchors), Set.copyOf(words), Set.copyOf(concepts), length);
    }

    /** A number, a word with a digit, or an abbreviation. */
    private static boolean isKept(String word) {
        return word.chars().anyMatch(Character::isDigit)
                || word.length() > 1
                        && word.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** Those of the texts together. */
    static Traits sum(List<Traits> texts) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        Set<String> anchors = new HashSet<>();
        Set<String> words = new HashSet<>();
        Set<String> concepts = new HashSet<>();
        int length = 0;
        for (Traits t : texts) {
            anchors.addAll(t.anchors);
            words.addAll(t.words);
            concepts.addAll(t.concepts);
            length += t.length;
        }
        return new Traits(anchors, words, concepts, length);
    }
}
