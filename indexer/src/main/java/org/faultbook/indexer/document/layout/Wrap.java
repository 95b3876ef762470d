package org.faultbook.indexer.document.layout;

/**
 * Whether a line was broken because it was full. Programs that set text fill lines as far as they go, so that a break is one
 * that the writer wanted where the begin of the next line would still have had room.
 */
final class Wrap {
    private Wrap() {}

    static boolean wrapped(Line before, Line after, double left, double right) {
        double room = right - left;
        double indent = before.box().left() - left;
        double spare = right - before.box().right();
        boolean centred = indent > 0.8 * before.size() && Math.abs(indent - spare) < 0.6 * before.size();
        double used = centred
                ? before.box().width()
                : Math.max(before.box().width(), before.box().right() - left);
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
}
