package org.faultbook.diagnosis.page;

import java.util.regex.Pattern;
import org.faultbook.kb.text.Mask;

/**
 * A text of anybody's, made harmless to a page's shape: control characters replaced, and so much of it shown at once as a
 * reader takes in; the whole stays reachable.
 *
 * @param head what is shown at once, at whole characters; all of it where it is not cut
 */
public record Excerpt(String head, String whole) {
    private static final String MASKED = "●●●";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");

    /** @param most UTF-16 units shown at once */
    public static Excerpt of(String text, int most) {
        String whole = shown(text);
        return new Excerpt(whole.length() <= most ? whole : cut(whole, most) + "…", whole);
    }

    /** As {@link #of}, with the end of the text shown at once in place of its beginning. */
    public static Excerpt endOf(String text, int most) {
        String whole = shown(text);
        int from = whole.length() - most;
        if (from <= 0) {
            return new Excerpt(whole, whole);
        }
        return new Excerpt(
                "…" + whole.substring(Character.isLowSurrogate(whole.charAt(from)) ? from + 1 : from), whole);
    }

    public boolean isCut() {
        return !head.equals(whole);
    }

    /** All of it: as {@link #clean}, with a sign for what is masked in place of its token, which tells a reader nothing. */
    public static String shown(String text) {
        String clean = clean(text);
        return clean.indexOf('⟦') < 0 ? clean : Mask.TOKEN.matcher(clean).replaceAll(MASKED);
    }

    /** The same text without characters that HTML has no place for. The length stays. */
    static String clean(String text) {
        return CONTROLS.matcher(text).replaceAll("\uFFFD");
    }

    private static String cut(String text, int most) {
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).stripTrailing();
    }
}
