package org.faultbook.indexer.document.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and bullets at the begin of list items. */
final class Markers {
    private static final String BULLETS = "•●■◆▪▸►▶·○□◇◦‣⁃∙★☆▲△➢➤❖✓✔√◎※";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern BULLET =
            Pattern.compile("(?:[" + BULLETS + "\\uE000-\\uF8FF]\\s*|[-–—*+]\\s+|–(?=[^\\d\\s–-]))(?=\\S)");
    private static final Pattern CIRCLE = Pattern.compile("([" + CIRCLED + "])\\s*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile(
            "[(（]\\s?(\\d{1,2})\\s?[)）]\\s*(?=\\S)|(\\d{1,2})(?:[)）、]\\s*(?=\\S)|[.．](?:\\s+(?=\\S)|(?=[^\\x00-\\x7F\\s])))");
    private static final Pattern LETTER =
            Pattern.compile("[(（]([a-zA-Z])[)）]\\s*(?=\\S)|([a-zA-Z])(?:[)）]\\s*|[.．、]\\s+)(?=\\S)");
    private static final Pattern STEP =
            Pattern.compile("(?:步骤|第|[Ss]tep)\\s?(\\d{1,2})\\s?(?:步|[:：.、])[:：]?\\s*(?=\\S)");

    private Markers() {}

    enum Kind {
        BULLET,
        CIRCLE,
        NUMBER,
        LETTER,
        STEP
    }

    /**
     * What an item begins with.
     *
     * @param style tells markers of one list from those of another: {@code 1)} from {@code 1.}
     * @param number the item's place, 0 for bullets
     * @param length characters of the marker, the space after it included
     */
    record Marker(Kind kind, String style, int number, int length) {
        boolean ordered() {
            return kind != Kind.BULLET;
        }
    }

    static Optional<Marker> at(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.lookingAt()) {
            return Optional.of(new Marker(Kind.BULLET, text.substring(0, 1), 0, bullet.end()));
        }
        Matcher circle = CIRCLE.matcher(text);
        if (circle.lookingAt()) {
            return Optional.of(new Marker(Kind.CIRCLE, "①", CIRCLED.indexOf(text.charAt(0)) + 1, circle.end()));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.lookingAt()) {
            return Optional.of(marker(Kind.NUMBER, text, number, true));
        }
        Matcher letter = LETTER.matcher(text);
        if (letter.lookingAt()) {
            return Optional.of(marker(Kind.LETTER, text, letter, false));
        }
        Matcher step = STEP.matcher(text);
        if (step.lookingAt()) {
            return Optional.of(new Marker(Kind.STEP, "step", Integer.parseInt(step.group(1)), step.end()));
        }
        return Optional.empty();
    }

    private static Marker marker(Kind kind, String text, Matcher m, boolean digits) {
        String value = m.group(1) != null ? m.group(1) : m.group(2);
        String style = text.substring(0, m.end())
                .strip()
                .replace(value, digits ? "1" : "a")
                .replace('（', '(')
                .replace('）', ')');
        int number = digits ? Integer.parseInt(value) : Character.toLowerCase(value.charAt(0)) - 'a' + 1;
        return new Marker(kind, style, number, m.end());
    }
}
