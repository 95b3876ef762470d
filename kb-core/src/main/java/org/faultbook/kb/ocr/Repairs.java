package org.faultbook.kb.ocr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right what recognition is known to confuse and the place alone decides: after a number there is no unit Q, nor kQ or
 * MQ, so ohms are meant; beside a decimal point and a figure there is no letter O; letters, figures and signs of ASCII set in full width are the same ones. Length never changes, so
 * the places of characters stay.
 */
public final class Repairs {
    private static final Pattern OHM = Pattern.compile("(?<![A-Za-z0-9./-])\\d[\\d.,]*\\s?[kKMGmµμ]?Q(?![A-Za-z0-9-])");

    private static final Pattern ZERO = Pattern.compile("(?<![A-Za-z0-9])[OoQ](?=[.]\\d)|(?<=\\d[.])[OoQ](?![A-Za-z])");

    private Repairs() {}

    public static String repaired(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            narrow.setCharAt(i, narrow(narrow.charAt(i)));
        }
        Matcher ohm = OHM.matcher(narrow.toString());
        while (ohm.find()) {
            narrow.setCharAt(ohm.end() - 1, 'Ω');
        }
        Matcher zero = ZERO.matcher(narrow.toString());
        while (zero.find()) {
            narrow.setCharAt(zero.start(), '0');
        }
        return narrow.toString();
    }

    /** Punctuation that Chinese sets in full width stays. */
    private static char narrow(char c) {
        boolean full = c > '\uFF00' && c < '\uFF5F';
        char ascii = full ? (char) (c - 0xFEE0) : c;
        return full && (Character.isLetterOrDigit(ascii) || "%/+-=<>*&#@_\\".indexOf(ascii) >= 0) ? ascii : c;
    }
}
