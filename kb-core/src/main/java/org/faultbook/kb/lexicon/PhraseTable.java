package org.faultbook.kb.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.faultbook.kb.text.Span;

/**
 * Finds known phrases in running text, from left to right, the longest first, without overlap. Case and the kind of apostrophe are ignored; a
 * phrase that begins or ends with a Latin letter or digit matches only at a word boundary there.
 */
public final class PhraseTable<V> {
    private final Map<String, V> values = new HashMap<>();
    private int longest;

    /** Adds a phrase; the first value of a phrase stays. */
    public void add(String phrase, V value) {
        String key = fold(phrase.strip());
        if (!key.isEmpty()) {
            values.putIfAbsent(key, value);
            longest = Math.max(longest, key.length());
        }
    }

    public List<Match<V>> find(String text) {
        String lower = fold(text);
        if (lower.length() != text.length()) {
            lower = text; // rare case mappings change the length: spans must stay true
        }
        List<Match<V>> matches = new ArrayList<>();
        int from = 0;
        while (from < lower.length()) {
            Match<V> match = longestAt(lower, from);
            if (match == null) {
                from++;
            } else {
                matches.add(match);
                from = match.span().end();
            }
        }
        return matches;
    }

    /** The value of exactly this phrase, case ignored; null where it is unknown. */
    public @org.jspecify.annotations.Nullable V get(String phrase) {
        return values.get(fold(phrase.strip()));
    }

    /** Lower case, and the typesetter's apostrophe is the typist's. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private @org.jspecify.annotations.Nullable Match<V> longestAt(String lower, int from) {
        if (from > 0 && isWord(lower.charAt(from)) && isWord(lower.charAt(from - 1))) {
            return null;
        }
        for (int end = Math.min(lower.length(), from + longest); end > from; end--) {
            if (end < lower.length() && isWord(lower.charAt(end)) && isWord(lower.charAt(end - 1))) {
                continue;
            }
            V value = values.get(lower.substring(from, end));
            if (value != null) {
                return new Match<>(new Span(from, end), value);
            }
        }
        return null;
    }

    private static boolean isWord(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** A phrase found. */
    public record Match<V>(Span span, V value) {}
}
