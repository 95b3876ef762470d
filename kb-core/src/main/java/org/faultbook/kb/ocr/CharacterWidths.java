package org.faultbook.kb.ocr;

/** How wide characters are, as shares of the em; means of common fonts. */
public final class CharacterWidths {
    private CharacterWidths() {}

    /** Whether it is set in a square: Chinese characters and their signs. */
    public static boolean isSquare(char c) {
        return c >= 0x2E80 && c < 0xFFE0 && !(c > 0xFF60 && c < 0xFFA0);
    }

    public static double advance(char c) {
        if (isSquare(c)) {
            return 1;
        }
        if ("ijlI.,:;'|!ft()[]- ".indexOf(c) >= 0) {
            return 0.32;
        }
        return "mwMW@%".indexOf(c) >= 0 ? 0.85 : Character.isUpperCase(c) ? 0.68 : 0.54;
    }
}
