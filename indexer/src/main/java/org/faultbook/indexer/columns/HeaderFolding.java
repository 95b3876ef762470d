package org.faultbook.indexer.columns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes headers comparable: full width, case, spaces, underscores, punctuation and remarks in brackets do not count. */
public final class HeaderFolding {
    private static final Pattern REMARK = Pattern.compile("[(\\[{【〔].*?[)\\]}】〕]");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]");

    private HeaderFolding() {}

    /** {@code "*Serial_Number (required)"} becomes {@code "serialnumber"}; may be empty. */
    public static String fold(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC);
        String bare = NOISE.matcher(REMARK.matcher(plain).replaceAll("")).replaceAll("");
        return (bare.isEmpty() ? NOISE.matcher(plain).replaceAll("") : bare).toLowerCase(Locale.ROOT);
    }
}
