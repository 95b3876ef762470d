package org.faultbook.kb.text;

/** One statement in both languages; neither is blank. */
public record LocalizedText(String zh, String en) {
    public LocalizedText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: zh=" + zh + ", en=" + en);
        }
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
