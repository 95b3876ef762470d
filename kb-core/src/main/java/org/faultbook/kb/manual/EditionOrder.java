package org.faultbook.kb.manual;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Orders editions as they are printed, where that can be told: two of one form that differ in their numbers
 * ({@code 第3版} and {@code 第4版}, {@code V2.1} and {@code V2.10}, {@code 2019-05} and {@code 06/2021}) or in the letter of
 * their revision ({@code Rev. B} and {@code Rev. C}).
 */
final class EditionOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern HAN_NUMBER = Pattern.compile("(?<=第)[一二三四五六七八九十]{1,3}(?=[版次])");
    private static final Pattern LETTER = Pattern.compile("(?<![a-z])[a-z](?![a-z])");
    private static final Pattern MARK = Pattern.compile(NUMBER.pattern() + "|" + LETTER.pattern());
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private EditionOrder() {}

    /** Whether {@code edition} is known to be older than {@code other}. */
    static boolean isOlder(@Nullable String edition, @Nullable String other) {
        if (edition == null || other == null) {
            return false;
        }
        String a = folded(edition);
        String b = folded(other);
        List<String> ofA = marks(a);
        List<String> ofB = marks(b);
        if (!form(a).equals(form(b)) || ofA.size() != ofB.size()) {
            return false;
        }
        for (int i = 0; i < ofA.size(); i++) {
            int order = compare(ofA.get(i), ofB.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static int compare(String a, String b) {
        boolean numbers = NUMBER.matcher(a).matches() && NUMBER.matcher(b).matches();
        return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
    }

    private static String folded(String edition) {
        String folded = Normalizer.normalize(edition, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return HAN_NUMBER.matcher(folded).replaceAll(m -> Integer.toString(han(m.group())));
    }

    /** 1 to 99. */
    private static int han(String number) {
        int ten = number.indexOf('十');
        if (ten < 0) {
            return HAN_DIGITS.indexOf(number.charAt(0));
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(number.charAt(0));
        int ones = ten == number.length() - 1 ? 0 : HAN_DIGITS.indexOf(number.charAt(ten + 1));
        return tens * 10 + ones;
    }

    /** What two editions that can be compared have in common: the words around numbers and single letters. */
    private static String form(String edition) {
        String words = LETTER.matcher(edition).replaceAll("x");
        return dated(edition)
                ? words.replaceAll("[^\\p{L}]+", "")
                : NUMBER.matcher(words).replaceAll("0");
    }

    private static boolean dated(String edition) {
        return YEAR.matcher(edition).find();
    }

    /** Numbers and single letters in their order; of a date the year first, whichever way it is written. */
    private static List<String> marks(String edition) {
        List<String> marks = new ArrayList<>();
        MARK.matcher(edition).results().map(MatchResult::group).forEach(marks::add);
        boolean yearLast = marks.size() > 1
                && marks.size() <= 3
                && YEAR.matcher(marks.getLast()).matches()
                && marks.stream().limit(marks.size() - 1L).allMatch(m -> m.matches("\\d{1,2}"));
        return yearLast ? marks.reversed() : marks;
    }
}
