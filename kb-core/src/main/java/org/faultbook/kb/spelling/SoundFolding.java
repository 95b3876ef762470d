package org.faultbook.kb.spelling;

/**
 * Syllables of Mandarin folded so that those are equal which speakers of the southern dialects and their input methods
 * confuse: zh/z, ch/c, sh/s, n/l, hu/f, ang/an, eng/en, ing/in (the pairs that Chinese input methods offer as fuzzy
 * pinyin). A syllable has no tone.
 */
final class SoundFolding {
    private SoundFolding() {}

    static String fold(String syllable) {
        String s = syllable;
        if (s.startsWith("zh") || s.startsWith("ch") || s.startsWith("sh")) {
            s = s.charAt(0) + s.substring(2);
        } else if (s.startsWith("n") && s.length() > 1) {
            s = "l" + s.substring(1);
        } else if (s.startsWith("hu")) {
            s = labial(s.substring(2));
        }
        return s.endsWith("ang") || s.endsWith("eng") || s.endsWith("ing") ? s.substring(0, s.length() - 1) : s;
    }

    /** What is left of {@code hu} before this end where it is spoken as {@code f}. */
    private static String labial(String end) {
        return switch (end) {
            case "" -> "fu";
            case "i" -> "fei";
            case "n" -> "fen";
            default -> "f" + end;
        };
    }
}
