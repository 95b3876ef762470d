package org.faultbook.indexer.document.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Finds the signal word that a safety notice begins with. A word that begins an ordinary sentence is none: it has to be
 * set off by a sign, by a space, by capitals, or stand alone.
 */
public final class SignalWords {
    private static final Map<String, Signal> SIGNALS = Map.ofEntries(
            Map.entry("危险", Signal.DANGER),
            Map.entry("警告", Signal.WARNING),
            Map.entry("警示", Signal.WARNING),
            Map.entry("注意", Signal.CAUTION),
            Map.entry("小心", Signal.CAUTION),
            Map.entry("当心", Signal.CAUTION),
            Map.entry("提示", Signal.NOTE),
            Map.entry("须知", Signal.NOTE),
            Map.entry("重要", Signal.NOTE),
            Map.entry("注", Signal.NOTE),
            Map.entry("danger", Signal.DANGER),
            Map.entry("error", Signal.DANGER),
            Map.entry("warning", Signal.WARNING),
            Map.entry("caution", Signal.CAUTION),
            Map.entry("attention", Signal.CAUTION),
            Map.entry("notice", Signal.NOTE),
            Map.entry("note", Signal.NOTE),
            Map.entry("important", Signal.NOTE),
            Map.entry("hint", Signal.NOTE),
            Map.entry("info", Signal.NOTE),
            Map.entry("tip", Signal.NOTE));

    private static final String BEFORE = "[\\s⚠△▲◆■●★☆※!！\\[【〔（(<《“\"*]*";
    private static final String AFTER = "[\\]】〕）)>》”\"*]*";
    private static final Pattern CHINESE = Pattern.compile("^" + BEFORE + "(危险|警告|警示|注意|小心|当心|提示|须知|重要)(?:事项|提示)?"
            + AFTER + "(?:\\s*[:：!！/。]+|\\s+|$|(?<=[\\]】〕）)>》]))");
    private static final Pattern CHINESE_NOTE = Pattern.compile("^" + BEFORE + "(注)" + AFTER + "\\s*[:：]");
    private static final Pattern CAPITALS =
            Pattern.compile("^" + BEFORE + "(DANGER|WARNING|CAUTION|ATTENTION|NOTICE|NOTE|IMPORTANT|TIP|HINT)S?" + AFTER
                    + "(?:\\s*[:：!！/—–-]+|\\.?\\s+|\\.?$)");
    private static final Pattern ENGLISH = Pattern.compile(
            "^" + BEFORE + "(danger|warning|caution|attention|notice|note|important|tip|hint)" + AFTER
                    + "(?:\\s*[:：!！]|\\.(?=\\s)|\\s+[—–-](?=\\s)|\\.?$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALERT =
            Pattern.compile("^\\[!(note|tip|important|warning|caution|danger)\\]\\s*", Pattern.CASE_INSENSITIVE);

    private SignalWords() {}

    /**
     * A signal and what follows it.
     *
     * @param text empty where the word stands alone
     */
    public record Signalled(Signal signal, String text) {}

    /** Null where the text begins with no signal word. A second one, as in two languages, is taken off too. */
    public static @Nullable Signalled find(String text) {
        Signalled first = once(text);
        if (first == null) {
            return null;
        }
        Signalled second = once(first.text());
        return second == null ? first : new Signalled(first.signal(), second.text());
    }

    /** The signal that a word alone names, such as one of an element's class; null where it names none. */
    public static @Nullable Signal named(String word) {
        return SIGNALS.get(word.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Signalled once(String text) {
        for (Pattern pattern : new Pattern[] {ALERT, CHINESE, CHINESE_NOTE, CAPITALS, ENGLISH}) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                Signal signal = named(m.group(1));
                return signal == null
                        ? null
                        : new Signalled(signal, text.substring(m.end()).strip());
            }
        }
        return null;
    }
}
