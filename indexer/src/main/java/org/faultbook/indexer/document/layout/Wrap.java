package org.faultbook.indexer.document.layout;

import java.util.regex.Pattern;

/**
 * Whether a line was broken because it was full. Programs that set text fill lines as far as they go, so that a break is one
 * that the writer wanted where the begin of the next line would still have had room.
 */
final class Wrap {
    private static final Pattern PARTED = Pattern.compile(".*\\p{L}{2}[-\\u00AD\\u2010]");
    private static final Pattern CAPITALS = Pattern.compile("(?:.*\\s)?\\p{Lu}{2,}-", Pattern.DOTALL);
    private static final Pattern GOES_ON = Pattern.compile("\\p{Ll}{2}.*", Pattern.DOTALL);

    private Wrap() {}

    static boolean wrapped(Line before, Line after, double left, double right) {
        double room = right - left;
        double indent = before.box().left() - left;
        double spare = right - before.box().right();
        boolean centred = indent > 0.8 * before.size() && Math.abs(indent - spare) < 0.6 * before.size();
        double used = centred ? before.box().width() : Math.max(before.box().width(), before.box().right() - left);
        boolean space = !Script.touches(before.text(), after.text());
        double needed = used + (space ? 0.22 * before.size() : 0) + after.firstWidth();
        return needed > room - slack(before.text(), after.text()) * before.size();
    }

    /** How many ems may be left over, for programs measure a little differently; little after the end of a sentence. */
    private static double slack(String before, String after) {
        if ("。！？!?；;.:：".indexOf(Script.last(before)) >= 0) {
            return 0.1;
        }
        return Character.isLowerCase(Script.first(after)) ? 0.9 : 0.5;
    }

    /** Whether a text begins in the middle of a sentence that the text before it has not ended. */
    static boolean midSentence(String before, String after) {
        return Character.isLowerCase(Script.first(after))
                && after.length() > 1
                && Character.isLetter(after.charAt(1))
                && (Character.isLetter(Script.last(before)) || ",-".indexOf(Script.last(before)) >= 0);
    }

    /** Two parts of a text, without a space where the script takes none, without a hyphen that only parted a word. */
    static String join(String before, String after) {
        if (PARTED.matcher(before).matches()) {
            char hyphen = before.charAt(before.length() - 1);
            boolean goesOn = GOES_ON.matcher(after).matches();
            if (hyphen == '\u00AD' || goesOn && hyphen == '\u2010') {
                return before.substring(0, before.length() - 1) + after;
            }
            if (hyphen == '-' && CAPITALS.matcher(before).matches() && after.matches("\\p{Lu}{2}.*")) {
                return before.substring(0, before.length() - 1) + after;
            }
            if (hyphen == '-') {
                return goesOn && !compound(before) ? before.substring(0, before.length() - 1) + after : before + after;
            }
        }
        if (before.endsWith("-") || before.endsWith("/") || Script.touches(before, after)) {
            return before + after;
        }
        return before + " " + after;
    }

    /** A word that has a hyphen already keeps the next one too; so do short first parts such as re-, anti-, pre-. */
    private static boolean compound(String before) {
        String word = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1);
        return word.indexOf('-') >= 0 || word.chars().anyMatch(Character::isDigit) || !word.chars().allMatch(Character::isLetter);
    }
}
