package org.faultbook.indexer.document.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of a text as they read: without a space where the script takes none, without a hyphen that only parted a
 * word. Which hyphens did, the other words of the document tell: {@code water-cooled} is kept where it, or {@code water} and
 * {@code cooled}, are words of it, {@code tempera-ture} is not.
 */
final class LineJoiner {
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+(?:-\\p{IsLatin}+)*");
    private static final Pattern PARTED = Pattern.compile(
            "(?:.*[^\\p{IsLatin}-])?((?:\\p{IsLatin}+-)*(\\p{IsLatin}{2,}))[-\\u2010\\u00AD]", Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile("(\\p{IsLatin}{2,}).*", Pattern.DOTALL);

    private final Set<String> words = new HashSet<>();

    /** Takes the words of a document in, those cut by the ends of lines left out. */
    LineJoiner(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Item.Text text -> take(text.line().text());
                case Item.Tabular tabular ->
                    tabular.table().rows().stream()
                            .flatMap(r -> r.cells().stream())
                            .flatMap(c -> c.lines().stream())
                            .forEach(l -> take(l.text()));
            }
        }
    }

    private void take(String line) {
        Matcher m = WORD.matcher(line);
        while (m.find()) {
            boolean cut = (m.end() < line.length() && line.charAt(m.end()) == '-') || (m.start() == 0 && m.end() < 4);
            if (!cut) {
                words.add(m.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    String join(String before, String after) {
        Matcher parted = PARTED.matcher(before);
        Matcher rest = REST.matcher(after);
        if (parted.matches() && rest.matches()) {
            boolean keeps = before.endsWith("-") && keeps(parted.group(1), parted.group(2), rest.group(1));
            return (keeps ? before : before.substring(0, before.length() - 1)) + after;
        }
        if (before.endsWith("-") || before.endsWith("/") || Script.touches(before, after)) {
            return before + after;
        }
        return before + " " + after;
    }

    private boolean keeps(String whole, String last, String rest) {
        String first = last.toLowerCase(Locale.ROOT);
        String second = rest.toLowerCase(Locale.ROOT);
        if (Character.isUpperCase(rest.charAt(0)) && !last.equals(last.toUpperCase(Locale.ROOT))) {
            return true;
        }
        if (words.contains(first + second)) {
            return false;
        }
        return words.contains(whole.toLowerCase(Locale.ROOT) + "-" + second)
                || !whole.equals(last)
                || (words.contains(first) && words.contains(second));
    }

    /** Paragraphs one after the other. */
    String joined(List<String> lines) {
        String text = "";
        for (String line : lines) {
            text = text.isEmpty() ? line : line.isEmpty() ? text : join(text, line);
        }
        return text;
    }
}
