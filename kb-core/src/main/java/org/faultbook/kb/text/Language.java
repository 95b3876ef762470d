package org.faultbook.kb.text;

/** The languages Faultbook understands; a text is of the language that carries its meaning. */
public enum Language {
    ZH,
    EN;

    /** The ISO 639-1 code in lower case: {@code zh} or {@code en}. */
    public String code() {
        return this == ZH ? "zh" : "en";
    }

    /**
     * The language of a text by its script: Chinese as soon as at least one in five of its letters is a Han
     * character, since mixed service texts carry English codes and units inside Chinese sentences.
     */
    public static Language of(CharSequence text) {
        long han = text.codePoints().filter(Language::isHan).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && !isHan(c))
                .count();
        return han > 0 && han * 4 >= latin ? ZH : EN;
    }

    /** Reads {@code zh} or {@code en}, in any case, region suffixes such as {@code zh-CN} ignored. */
    public static Language parse(String code) {
        String c = code.strip().toLowerCase(java.util.Locale.ROOT);
        if (c.startsWith("zh")) {
            return ZH;
        }
        if (c.startsWith("en")) {
            return EN;
        }
        throw new IllegalArgumentException("language must be zh or en, not: " + code);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
