package org.faultbook.indexer.document.layout;

/** Which characters are written without spaces between them. */
final class Script {
    private Script() {}

    /** Chinese characters, kana, and the punctuation and full-width signs set among them. */
    static boolean cjk(int c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x20000 && c <= 0x3FFFF);
    }

    /** Signs that Chinese shares with Latin text: between Chinese characters they take no space. */
    static boolean shared(int c) {
        return (c >= 0x2018 && c <= 0x201F) || c == 0x2014 || c == 0x2026 || c == 0x00B7;
    }

    /** Signs that never begin a line, so that the character before them moves with them (Kinsoku, JIS X 4051). */
    static boolean closing(int c) {
        return "，。、；：！？）》」』】〕〉”’％,.;:!?)]}%…".indexOf(c) >= 0;
    }

    /** Signs that never end a line. */
    static boolean opening(int c) {
        return "（《「『【〔(“‘[{".indexOf(c) >= 0;
    }

    static int first(String text) {
        return text.codePointAt(0);
    }

    static int last(String text) {
        return text.codePointBefore(text.length());
    }

    /** Whether text that ends so may go on with text that begins so without a space. */
    static boolean touches(String before, String after) {
        int a = last(before);
        int b = first(after);
        return (cjk(a) && (cjk(b) || shared(b))) || (shared(a) && cjk(b));
    }
}
