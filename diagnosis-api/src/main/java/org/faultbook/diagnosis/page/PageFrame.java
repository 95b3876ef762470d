package org.faultbook.diagnosis.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.faultbook.kb.text.Language;

/**
 * What stands around every page.
 *
 * @param area the part of the server that the page belongs to
 * @param title of the window
 * @param here the page's own address, its language left out
 * @param assetVersion makes a new style sheet another address
 * @param reader who reads it
 */
public record PageFrame(
        PageWords words, Area area, String title, PageLink here, String assetVersion, PageReader reader) {
    /** The parts of the server, as they stand in the navigation. */
    public enum Area {
        DIAGNOSE("/", false),
        CASES("/cases", false),
        REVIEW("/review", true),
        GAPS("/gaps", true),
        TERMS("/terms", true);

        private final String path;
        private final boolean forCurators;

        Area(String path, boolean forCurators) {
            this.path = path;
            this.forCurators = forCurators;
        }
    }

    /** One entry of the navigation. */
    public record Entry(String label, String link, boolean current, String icon) {}

    public List<Entry> navigation() {
        return Arrays.stream(Area.values())
                .filter(a -> !a.forCurators || reader.curates())
                .map(a -> new Entry(
                        words.say("nav", a), a.path, a == area, a.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public String languageTag() {
        return words.language() == Language.ZH ? "zh-CN" : "en";
    }

    public Language otherLanguage() {
        return words.language() == Language.ZH ? Language.EN : Language.ZH;
    }

    /** The same page in the other language. */
    public String otherLanguageLink() {
        return here.first(PageLink.LANGUAGE, otherLanguage().code()).toString();
    }
}
