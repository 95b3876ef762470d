package org.faultbook.indexer.normalise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The concept of an item by what people write for it. The same word may name different things on different machines
 * (水箱: a radiator on a generator, a break tank on a pump), so a word is looked up in the equipment class first, then
 * among the parts of every machine, then in the lexicon.
 */
final class ItemNames {
    private final Map<String, Map<String, String>> byClass = new HashMap<>();
    private final Map<String, String> everywhere = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> causes = new HashMap<>();
    private final Map<String, LocalizedText> names = new HashMap<>();

    void addClass(EquipmentClass equipmentClass) {
        Map<String, String> words = byClass.computeIfAbsent(equipmentClass.id(), id -> new HashMap<>());
        for (UsualCause cause : equipmentClass.causes()) {
            LocalizedText name = cause.item().name();
            String id = slug(name.en());
            names.putIfAbsent(id, name);
            causes.merge(equipmentClass.id() + "/" + id, 1, Integer::sum);
            words.put(TextFold.key(name.zh()), id);
            words.put(TextFold.key(name.en()), id);
        }
        for (UsualCause cause : equipmentClass.causes()) {
            String id = slug(cause.item().name().en());
            cause.item().aliases().forEach(alias -> words.putIfAbsent(TextFold.key(alias), id));
        }
    }

    void add(String id, List<String> words) {
        ids.add(id);
        words.forEach(word -> everywhere.putIfAbsent(TextFold.key(word), id));
    }

    /** Words of a lexicon concept name the item that any of them is already known for. */
    void add(Concept concept) {
        List<String> words = new java.util.ArrayList<>(concept.zh());
        words.addAll(concept.en());
        String id = words.stream()
                .map(word -> everywhere.get(TextFold.key(word)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(concept.id());
        add(id, words);
    }

    @Nullable
    String id(@Nullable String equipmentClass, String word) {
        String key = TextFold.key(word);
        String ofClass = equipmentClass == null
                ? null
                : byClass.getOrDefault(equipmentClass, Map.of()).get(key);
        if (ofClass != null) {
            return ofClass;
        }
        String ofTail = equipmentClass == null ? null : tailOfClass(equipmentClass, key);
        if (ofTail != null) {
            return ofTail;
        }
        String general = everywhere.get(key);
        return general != null ? general : ofAnyClass(key);
    }

    /** Whether a name that the class gives {@code narrow} ends with a word for {@code wide}. */
    boolean isWiderThan(@Nullable String equipmentClass, String wide, String narrow) {
        Map<String, String> words = equipmentClass == null ? Map.of() : byClass.getOrDefault(equipmentClass, Map.of());
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (word.getValue().equals(narrow) && endsWithWordFor(word.getKey(), wide)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWithWordFor(String name, String id) {
        for (int from = 1; from < name.length(); from++) {
            boolean wordStart = TextFold.isHan(name.charAt(from)) || name.charAt(from - 1) == ' ';
            if (wordStart && id.equals(everywhere.get(name.substring(from)))) {
                return true;
            }
        }
        return false;
    }

    /** 进口滤网 is the 滤网 of the class: the longest item of the class that the word ends with. */
    private @Nullable String tailOfClass(String equipmentClass, String key) {
        Map<String, String> words = byClass.getOrDefault(equipmentClass, Map.of());
        for (int from = 1; from + 2 <= key.length(); from++) {
            boolean wordStart = TextFold.isHan(key.charAt(from)) || key.charAt(from - 1) == ' ';
            String id = wordStart ? words.get(key.substring(from)) : null;
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** The concept of a word that means one thing on all machines that know it. */
    private @Nullable String ofAnyClass(String key) {
        java.util.Set<String> ids = new java.util.TreeSet<>();
        for (Map<String, String> words : byClass.values()) {
            String id = words.get(key);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids.size() == 1 ? ids.iterator().next() : null;
    }

    boolean knows(String id) {
        return names.containsKey(id) || ids.contains(id);
    }

    int causes(@Nullable String equipmentClass, String id) {
        return causes.getOrDefault(equipmentClass + "/" + id, 0);
    }

    /** The name in both languages; null for items that only the word lists know. */
    @Nullable
    LocalizedText name(String id) {
        return names.get(id);
    }

    private static String slug(String english) {
        return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
