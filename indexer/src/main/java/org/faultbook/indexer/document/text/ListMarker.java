package org.faultbook.indexer.document.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number or bullet that a line begins with where its author typed it.
 *
 * @param marker as printed, {@code 1）} or {@code •}
 * @param family what the markers of one list have in common: the number's kind and its signs
 * @param number what an ordered marker counts, from 1; 0 for a bullet
 * @param text what follows, not blank
 */
public record ListMarker(String marker, String family, int number, String text) {
    private static final Pattern BULLET = Pattern.compile("^([•·●○■□◆◇▪▫‣⁃∙▶►➢➤✓✔\\-–—*])\\s*(?=\\S)");
    private static final Pattern CIRCLED = Pattern.compile("^([①-⑳])\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("^([（(]?)(\\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[一二三四五六七八九十]{1,3})([）)、．.:：]{1,2})(\\s*)(?=\\S)");

    private static final String HAN = "一二三四五六七八九十";
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    /** Null where the line begins with none. */
    public static @Nullable ListMarker of(String line) {
        Matcher m = CIRCLED.matcher(line);
        if (m.find() && m.end() < line.length()) {
            return new ListMarker(m.group(1), "①", m.group(1).charAt(0) - '①' + 1, line.substring(m.end()));
        }
        m = BULLET.matcher(line);
        if (m.find()) {
            boolean dash = "-–—*".contains(m.group(1));
            boolean set = Character.isWhitespace(line.charAt(m.end(1)));
            // -10 °C is no item, nor is **bold**
            return dash && !set ? null : new ListMarker(m.group(1), m.group(1), 0, line.substring(m.end()));
        }
        m = NUMBER.matcher(line);
        return m.find() ? numbered(m, line.substring(m.end())) : null;
    }

    private static @Nullable ListMarker numbered(Matcher m, String text) {
        String open = m.group(1).replace('(', '（');
        String close = m.group(3).replace(')', '）').replace('．', '.').replace(':', '：');
        String digits = m.group(2);
        char first = digits.charAt(0);
        boolean set = !m.group(4).isEmpty() || !Character.isDigit(text.charAt(0));
        boolean closed = close.startsWith("）") || close.startsWith("、");
        boolean latin = first < 128 && Character.isLetter(first);
        // 3.5 mm and A.B.C are no items; a letter's point or an only colon is set off by a space
        if (close.startsWith(".") && (!set || latin && m.group(4).isEmpty()) || close.startsWith("：")) {
            return null;
        }
        if (!open.isEmpty() && !closed) {
            return null;
        }
        int number = number(digits);
        String kind = Character.isDigit(first) ? "1" : latin ? (Character.isUpperCase(first) ? "A" : "a") : "一";
        return number == 0 ? null : new ListMarker(m.group().strip(), open + kind + close.charAt(0), number, text);
    }

    private static int number(String digits) {
        char first = digits.charAt(0);
        if (Character.isDigit(first)) {
            return Integer.parseInt(digits);
        }
        if (HAN.indexOf(first) < 0) {
            return digits.length() == 1 ? Character.toLowerCase(first) - 'a' + 1 : Math.max(0, ROMAN.indexOf(digits));
        }
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return digits.length() == 1 ? HAN.indexOf(first) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : HAN.indexOf(first) + 1;
        int ones = ten + 1 < digits.length() ? HAN.indexOf(digits.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }

    public boolean ordered() {
        return number > 0;
    }
}
