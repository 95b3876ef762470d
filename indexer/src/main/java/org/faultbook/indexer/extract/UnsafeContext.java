package org.faultbook.indexer.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.WordFile;

/** What words of defeat mean beside the words around them, by the list {@code unsafe-contexts.tsv}. */
enum UnsafeContext {
    DENIED,
    REFUSED,
    ASKED,
    OTHERS,
    OTHERSSAY,
    REMOVAL,
    REMOVALAFTER,
    TEST,
    UNDONE,
    LEFTIN,
    RESTORES,
    HARMLESS;

    private static final Map<UnsafeContext, Pattern> WORDS = read();

    boolean in(String text) {
        return pattern().matcher(text).find();
    }

    /** Whether a place of the text that says so has a character in common with {@code from} to {@code to}. */
    boolean overlaps(String text, int from, int to) {
        Matcher matcher = pattern().matcher(text);
        while (matcher.find()) {
            if (matcher.start() < to && from < matcher.end()) {
                return true;
            }
        }
        return false;
    }

    private Pattern pattern() {
        return java.util.Objects.requireNonNull(WORDS.get(this));
    }

    private static Map<UnsafeContext, Pattern> read() {
        Map<UnsafeContext, StringBuilder> all = new EnumMap<>(UnsafeContext.class);
        for (List<String> row : WordFile.rows("unsafe-contexts.tsv")) {
            StringBuilder words =
                    all.computeIfAbsent(valueOf(row.get(0).toUpperCase(Locale.ROOT)), c -> new StringBuilder());
            words.append(words.isEmpty() ? "(?:" : "|(?:").append(row.get(1)).append(')');
        }
        Map<UnsafeContext, Pattern> patterns = new EnumMap<>(UnsafeContext.class);
        all.forEach((context, words) ->
                patterns.put(context, Pattern.compile(words.toString(), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)));
        return patterns;
    }
}
