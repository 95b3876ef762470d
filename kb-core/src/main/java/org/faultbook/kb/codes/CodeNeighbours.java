package org.faultbook.kb.codes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Known codes one slip away from an unknown one: a character changed, added, dropped, or two neighbours swapped
 * (Damerau 1964). Codes of another shape are left out, but for the pairs that displays and photos confuse (0 and O).
 */
final class CodeNeighbours {
    private static final List<String> CONFUSED = List.of("0O", "0D", "1I", "1L", "5S", "8B", "2Z", "6G");

    private CodeNeighbours() {}

    static List<String> of(String code, Collection<String> known, int limit) {
        String asked = CodeForm.normalise(code);
        return known.stream()
                .map(CodeForm::normalise)
                .distinct()
                .filter(other -> isNeighbour(asked, other))
                .sorted(Comparator.comparingInt((String other) -> other.length() == asked.length() ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    private static boolean isNeighbour(String a, String b) {
        if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int first = 0;
        while (first < Math.min(a.length(), b.length()) && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > first && endB > first && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        String goneFromA = a.substring(first, endA);
        String goneFromB = b.substring(first, endB);
        if (goneFromA.length() == 1 && goneFromB.length() == 1) {
            return shape(a).equals(shape(b)) || confused(goneFromA.charAt(0), goneFromB.charAt(0));
        }
        boolean swapped = goneFromA.length() == 2
                && new StringBuilder(goneFromA).reverse().toString().equals(goneFromB);
        boolean oneMore = goneFromA.length() + goneFromB.length() == 1;
        return (swapped || oneMore) && shape(a).equals(shape(b));
    }

    private static boolean confused(char a, char b) {
        return CONFUSED.stream().anyMatch(pair -> pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0);
    }

    /** Runs of letters as A, of digits as 9: E-OC2 and E-OH13 are both A9. */
    private static String shape(String code) {
        return code.replaceAll("[0-9]+", "9").replaceAll("\\p{L}+", "A");
    }
}
