package org.faultbook.kb.text;

import java.util.regex.Pattern;

/** What stands in texts in place of personal data: {@code ⟦p:kfbdnrts⟧}, another for the same person in every home. */
public final class Mask {
    public static final Pattern TOKEN = Pattern.compile("⟦[a-z]:[a-z]{8}⟧");

    private Mask() {}

    /** The text without tokens, each replaced by a space: who called says nothing of what is broken. */
    public static String without(String masked) {
        return masked.indexOf('⟦') < 0 ? masked : TOKEN.matcher(masked).replaceAll(" ");
    }
}
