package org.faultbook.kb.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** Chinese words by how they sound, in every reading of their characters. Immutable once made. */
final class SoundTable {
    static final int SHORTEST = 2;
    static final int LONGEST = 6;
    /** A word of many readings is found by the first of them. */
    private static final int READINGS = 16;

    private final IntFunction<List<String>> readings;
    private final Map<Character, List<String>> folded = new ConcurrentHashMap<>();
    private final Map<String, List<String>> bySound = new HashMap<>();

    /**
     * @param readings of a character, without tone; empty where it has none
     * @param words those that are not two to six characters with a reading are left out
     */
    SoundTable(IntFunction<List<String>> readings, Collection<String> words) {
        this.readings = readings;
        for (String word : new TreeSet<>(words)) {
            if (word.length() >= SHORTEST && word.length() <= LONGEST) {
                for (String sound : sounds(word)) {
                    bySound.computeIfAbsent(sound, s -> new ArrayList<>(1)).add(word);
                }
            }
        }
    }

    /** The words that sound like this, in their order; it may be among them. */
    List<String> soundingLike(String text) {
        List<String> sounds = sounds(text);
        if (sounds.size() == 1) {
            return bySound.getOrDefault(sounds.getFirst(), List.of());
        }
        TreeSet<String> words = new TreeSet<>();
        sounds.forEach(sound -> words.addAll(bySound.getOrDefault(sound, List.of())));
        return List.copyOf(words);
    }

    private List<String> syllables(char character) {
        return readings.apply(character).stream()
                .map(SoundFolding::fold)
                .distinct()
                .toList();
    }

    /** Empty where a character has no reading. */
    private List<String> sounds(String text) {
        List<String> sounds = List.of("");
        for (int i = 0; i < text.length() && !sounds.isEmpty(); i++) {
            List<String> longer = new ArrayList<>(sounds.size());
            List<String> syllables = folded.computeIfAbsent(text.charAt(i), this::syllables);
            for (String sound : sounds) {
                for (String syllable : syllables) {
                    if (longer.size() < READINGS) {
                        longer.add(sound + " " + syllable);
                    }
                }
            }
            sounds = longer;
        }
        return sounds;
    }
}
