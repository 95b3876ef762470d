package org.faultbook.kb.equipment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.HalfWidth;
import org.jspecify.annotations.Nullable;

/** Normal forms of firmware versions and production batches, so that writings of one are equal. */
public final class Releases {
    private static final Pattern BEFORE_VERSION = Pattern.compile(
            "^(?:固件|软件|程序)?(?:版本)?[\\s:]*(?:firmware|software|version|ver\\.?|rev\\.?|v)?[\\s:.]*(?=\\d)");
    private static final Pattern YEAR_AND_MONTH =
            Pattern.compile("(?:20)?(\\d{2})年0?(\\d{1,2})月份?(?:生产|出厂)?(?:的)?(?:批次?)?");
    private static final Pattern YEAR_AND_NUMBER = Pattern.compile("(20\\d{2})年?[-/]?第?0*(\\d{1,3})批?次?");
    private static final Pattern WORDS = Pattern.compile("(?:生产)?(?:批次|批号|batch|lot)(?:号|no\\.?)?[\\s:#]*|[\\s]+|批$");

    private Releases() {}

    /** {@code V2.03}, {@code 固件 v2.03} and {@code 2.03} alike; null where there is none. */
    public static @Nullable String firmware(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String plain = HalfWidth.fold(written).strip().toLowerCase(Locale.ROOT);
        return BEFORE_VERSION.matcher(plain).replaceFirst("");
    }

    /** {@code 2022年第3批次} is {@code 2022-3}, {@code 2018年6月} is {@code 1806}; others without their words; null where none. */
    public static @Nullable String batch(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String plain = HalfWidth.fold(written).strip().toLowerCase(Locale.ROOT);
        Matcher month = YEAR_AND_MONTH.matcher(plain.replace(" ", ""));
        if (month.matches()) {
            return month.group(1) + (month.group(2).length() == 1 ? "0" : "") + month.group(2);
        }
        Matcher number = YEAR_AND_NUMBER.matcher(plain.replace(" ", ""));
        if (number.matches()) {
            return number.group(1) + "-" + number.group(2);
        }
        String bare = WORDS.matcher(plain).replaceAll("");
        return bare.isEmpty() ? null : bare;
    }

    /** Whether two batches are counted alike, so that being unequal means being different batches. */
    static boolean comparable(String a, String b) {
        return shape(a).equals(shape(b));
    }

    private static String shape(String batch) {
        return batch.toLowerCase(Locale.ROOT).replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a");
    }
}
