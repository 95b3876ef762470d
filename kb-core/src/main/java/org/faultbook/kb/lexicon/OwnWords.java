package org.faultbook.kb.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.faultbook.kb.text.Language;

/**
 * Lays what persons added over a lexicon. Words that an entry calls the same become one concept with all that their concepts
 * had before, so that a pair of known words joins their groups; a later entry joins what an earlier one made.
 */
public final class OwnWords {
    private final List<Concept> concepts;
    /** Where the concept of a word stands among the concepts; the first one that has it. */
    private final Map<String, Integer> places = new HashMap<>();

    private OwnWords(List<Concept> shipped) {
        concepts = new ArrayList<>(shipped);
        for (int i = 0; i < shipped.size(); i++) {
            note(shipped.get(i), i);
        }
    }

    /** The lexicon with all entries that stand, in the order of their ids; itself where there are none. */
    public static Lexicon over(Lexicon shipped, Collection<OwnTerm> own) {
        return overEntries(shipped, OwnTerm.standing(own));
    }

    /** As {@link #over}, of entries in their order; those of equipment change no words. */
    public static Lexicon overEntries(Lexicon shipped, List<OwnEntry> own) {
        List<TermEntry> entries = own.stream()
                .filter(TermEntry.class::isInstance)
                .map(TermEntry.class::cast)
                .toList();
        if (entries.isEmpty()) {
            return shipped;
        }
        OwnWords words = new OwnWords(shipped.concepts());
        List<String> empty = new ArrayList<>(shipped.emptyPhrases());
        CRC32 crc = new CRC32();
        for (TermEntry entry : entries) {
            crc.update(entry.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            switch (entry.kind()) {
                case SYNONYMS -> words.join(entry.words());
                case EMPTY -> empty.addAll(entry.words());
            }
        }
        return new Lexicon(
                shipped.version() + "+" + Long.toHexString(crc.getValue()),
                words.concepts.stream().filter(Objects::nonNull).toList(),
                shipped.colloquialisms(),
                empty);
    }

    private void join(List<String> words) {
        Set<Integer> known = new TreeSet<>();
        words.forEach(word -> known.add(places.getOrDefault(fold(word), -1)));
        known.remove(-1);
        Set<String> zh = new LinkedHashSet<>();
        Set<String> en = new LinkedHashSet<>();
        Concept first = null;
        for (int place : known) {
            Concept concept = concepts.get(place);
            first = first == null ? concept : first;
            zh.addAll(concept.zh());
            en.addAll(concept.en());
            concepts.set(place, null);
        }
        for (String word : words) {
            if (zh.stream().noneMatch(word::equalsIgnoreCase) && en.stream().noneMatch(word::equalsIgnoreCase)) {
                (Language.of(word) == Language.ZH ? zh : en).add(word);
            }
        }
        int place = first == null ? concepts.size() : known.iterator().next();
        Concept joined = new Concept(
                first == null ? "own-" + fold(words.getFirst()) : first.id(),
                first == null ? Concept.Kind.OTHER : first.kind(),
                List.copyOf(zh),
                List.copyOf(en));
        if (first == null) {
            concepts.add(joined);
        } else {
            concepts.set(place, joined);
        }
        joined.zh().forEach(word -> places.put(fold(word), place));
        joined.en().forEach(word -> places.put(fold(word), place));
    }

    private void note(Concept concept, int place) {
        concept.zh().forEach(word -> places.putIfAbsent(fold(word), place));
        concept.en().forEach(word -> places.putIfAbsent(fold(word), place));
    }

    private static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
