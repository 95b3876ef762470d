package org.faultbook.kb.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person adds to the words of a home: to its lexicon or to its classes of equipment. */
public sealed interface OwnEntry permits TermEntry, EquipmentEntry {
    /** Everything that was written, personal data among it where somebody wrote some. */
    List<String> written();

    /** Without space around it, and with one space where there was more. */
    static String bare(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Words as {@link #bare}, each once in the order given, whatever their case; blank ones are left out. */
    static List<String> distinct(List<String> words) {
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String word : words) {
            String bare = bare(word);
            if (!bare.isEmpty()) {
                distinct.putIfAbsent(bare.toLowerCase(Locale.ROOT), bare);
            }
        }
        return List.copyOf(distinct.values());
    }
}
