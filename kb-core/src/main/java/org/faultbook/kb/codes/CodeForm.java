package org.faultbook.kb.codes;

import java.util.Locale;
import org.faultbook.kb.text.HalfWidth;

/** The one written form of a code. */
final class CodeForm {
    private CodeForm() {}

    /**
     * Half-width, upper case, without separators; a separator between two digits stays, as a hyphen, since 65-125 is
     * not 651-25. {@code ERROR} before a number is {@code ERR}.
     */
    static String normalise(String code) {
        String folded = HalfWidth.fold(code).strip().toUpperCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '.' && betweenDigits(folded, i)) {
                out.append(c);
            } else if (c == '/' || Character.isLetterOrDigit(c)) {
                if (gap && digit(c) && out.length() > 0 && digit(out.charAt(out.length() - 1))) {
                    out.append('-');
                }
                out.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        String bare = out.toString();
        return bare.startsWith("ERROR") && bare.length() > 5 && digit(bare.charAt(5))
                ? "ERR" + bare.substring(5)
                : bare;
    }

    private static boolean betweenDigits(String text, int at) {
        return at > 0 && at + 1 < text.length() && digit(text.charAt(at - 1)) && digit(text.charAt(at + 1));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
