package org.faultbook.indexer.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.WordFile;

/** Whether words name a protection: a device that stops a machine, its function, its warning, or the limit it acts at. */
final class Protections {
    enum Group {
        DEVICE,
        FUNCTION,
        ALARM,
        LIMIT,
        SETTING,
        /** Defeated only by holding it where it is. */
        SWITCHING,
        /** No protection: what is tied, taped or propped for order or air. */
        FASTENED
    }

    private static final Map<Group, Pattern> NAMES = read();

    private Protections() {}

    /** What acts below its limit, so that a lower limit lets pass what it was there to stop. */
    private static final Pattern LOWER = Pattern.compile(
            "下限|绝缘|低(?:油压|水位|液位|压|流量)|欠压|缺水|油压(?:低|保护|停机|定值)"
                    + "|low(?:er)? limit|insulation|\\br-?iso\\b|\\biso\\b|minimum|under-?voltage|low[- ](?:oil|water|level|pressure|flow|suction)|\\blp\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether the text names one of these. */
    static boolean named(String text, Group... groups) {
        for (Group group : groups) {
            if (java.util.Objects.requireNonNull(NAMES.get(group)).matcher(text).find()) {
                return true;
            }
        }
        return false;
    }

    static boolean actsBelow(String text) {
        return LOWER.matcher(text).find();
    }

    private static Map<Group, Pattern> read() {
        Map<Group, StringBuilder> terms = new EnumMap<>(Group.class);
        for (List<String> row : WordFile.rows("protections.tsv")) {
            StringBuilder all =
                    terms.computeIfAbsent(Group.valueOf(row.get(0).toUpperCase(Locale.ROOT)), g -> new StringBuilder());
            all.append(all.isEmpty() ? "" : "|").append(row.get(1));
        }
        Map<Group, Pattern> names = new EnumMap<>(Group.class);
        terms.forEach((group, all) ->
                names.put(group, Pattern.compile("(?<![a-z])(?:" + all + ")(?![a-z])", Pattern.CASE_INSENSITIVE)));
        return names;
    }
}
