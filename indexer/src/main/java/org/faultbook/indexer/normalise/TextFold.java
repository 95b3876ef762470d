package org.faultbook.indexer.normalise;

/** Folds the ways of writing the same text: full width, case, kinds of space and of punctuation. */
public final class TextFold {
    private TextFold() {}

    /**
     * The text folded character by character, so that offsets stay: full-width forms become ASCII, letters lower case,
     * every kind of white space but the line break a blank. Chinese punctuation keeps its meaning (，is not a blank).
     */
    public static String sameLength(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    /** The letters and digits of the folded text, words parted by one blank; nothing between Han characters. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            boolean decimalPoint = c == '.'
                    && i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (!Character.isLetterOrDigit(c) && !decimalPoint) {
                gap = true;
                continue;
            }
            if (gap && !key.isEmpty() && !isHan(c) && !isHan(key.charAt(key.length() - 1))) {
                key.append(' ');
            }
            gap = false;
            key.append(c);
        }
        return key.toString();
    }

    /** Whether the character is a Han ideograph of the basic plane. */
    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf';
    }

    /** Whether a word of the Latin script goes on at this character. */
    public static boolean isWord(char c) {
        return c < '\u0250' && Character.isLetterOrDigit(c);
    }

    private static char fold(char c) {
        if ("，；：！？（）".indexOf(c) >= 0) {
            return c;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return Character.toLowerCase((char) (c - 0xfee0));
        }
        if (c == '\u3000' || c == '\u00a0' || c == '\t') {
            return ' ';
        }
        return switch (c) {
            case '\u2019', '\u2018' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u2013', '\u2014' -> '-';
            default -> Character.toLowerCase(c);
        };
    }
}
