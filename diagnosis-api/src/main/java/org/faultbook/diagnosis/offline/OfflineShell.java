package org.faultbook.diagnosis.offline;

import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;

/** The page that a phone shows without a network: nothing in it is anybody's. */
public record OfflineShell(Language language, String assetVersion) {
    public String say(String key, Object... values) {
        return Wording.of(OfflineShell.class, language).say(key, values);
    }

    public String languageTag() {
        return language == Language.ZH ? "zh-CN" : "en";
    }
}
