package org.faultbook.indexer.masking;

/**
 * What a text holds at all, so that most detectors need not look at most texts.
 *
 * @param longestNumber the most digits and stars in one stretch of them, signs that part a number allowed between
 * @param capitalised words that begin with a capital and go on in small letters
 */
record TextTraits(
        int digits, int longestNumber, int capitalised, boolean han, boolean latin, boolean at, boolean colon) {
    /** The fewest digits of a telephone number. */
    static final int TELEPHONE = 7;

    static TextTraits of(String text) {
        int digits = 0;
        int longest = 0;
        int run = 0;
        int capitalised = 0;
        boolean han = false;
        boolean latin = false;
        boolean at = false;
        boolean colon = false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (digit) {
                digits++;
            }
            if (digit || c == '*' || c == '＊' || c == 'x' || c == 'X') {
                longest = Math.max(longest, ++run);
            } else if ("-–+() （）.转ext".indexOf(c) < 0) {
                run = 0;
            }
            if (letter) {
                latin = true;
                if (c >= 'a' && before >= 'A' && before <= 'Z') {
                    capitalised++;
                }
            } else if (c == '@' || c == '＠') {
                at = true;
            } else if (c == ':' || c == '：' || c == '=') {
                colon = true;
            } else if (c >= 0x3400 && c <= 0x9FFF) {
                han = true;
            }
            before = c;
        }
        return new TextTraits(digits, longest, capitalised, han, latin, at, colon);
    }

    boolean mayHoldTelephone() {
        return longestNumber >= TELEPHONE;
    }
}
