package org.faultbook.kb.codes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the shape of a piece says by itself. Pieces are half-width. */
final class CodeShape {
    private static final String PREFIXES = "ERR|ERROR|ER|AL|ALM|ALARM|SRVO|FLT|FC";
    private static final Pattern FAULT_PREFIX = Pattern.compile(PREFIXES, Pattern.CASE_INSENSITIVE);
    private static final Pattern FAULT = Pattern.compile(
            "(?:" + PREFIXES + ")[-_]?[0-9]{1,5}[A-Z]?|0X[0-9A-F]{2,8}|[EF]-?[0-9]{2,5}|E-?(?:[A-Z]{2})[0-9]{1,2}"
                    + "|[EF]-[A-Z][0-9]{1,2}");
    private static final Pattern HEX = Pattern.compile("0X[0-9A-F]{2,8}");
    private static final Pattern REFRIGERANT =
            Pattern.compile("R-?[0-9]{2,4}[A-F]?|R-?12[0-9]{2}[A-Z]{2}(?:\\([A-Z]\\))?");
    private static final Pattern BEARING = Pattern.compile(
            "[0-9]{3,5}[-_]?(?:2RS[0-9HR]?|2RZ|2Z|ZZ|RS|RZ|Z|DDU|LLU|LLB|VV|[ECN]{1,3}[0-9]?)(?:-?C[34])?");
    private static final Pattern LONE_LETTER = Pattern.compile("[A-Z][0-9]{1,5}[A-Z]?(?:-[0-9]{1,3})?");
    private static final Pattern HYPHENED_LETTER = Pattern.compile("[A-Z]-[0-9]{2,5}[A-Z]?");
    private static final Pattern ENGLISH_WORD_NUMBERED = Pattern.compile("[A-Za-z]?[a-z]{2,}[-_]?[0-9]{1,2}");
    private static final Pattern LETTERS_FIRST = Pattern.compile("[A-Z]{1,6}[-_]?[A-Z0-9][-_A-Z0-9./]*");
    private static final Set<String> SMALL_WORDS = Set.of(
            "IS", "AT", "IN", "ON", "TO", "OF", "BY", "OR", "NO", "UP", "WE", "IT", "BE", "AN", "AS", "AND", "THE",
            "AM", "PM");

    /** How sure the shape alone is. */
    enum Verdict {
        FAULT,
        PART,
        /** A code only where a cue stands near. */
        NEEDS_CUE,
        NONE
    }

    private CodeShape() {}

    static boolean isFaultPrefix(String letters) {
        return FAULT_PREFIX.matcher(letters).matches();
    }

    static boolean isFaultPrefixed(String piece) {
        return FAULT.matcher(piece.toUpperCase(Locale.ROOT)).matches();
    }

    static Verdict judge(String piece) {
        String upper = piece.toUpperCase(Locale.ROOT);
        if (HEX.matcher(upper).matches()) {
            return Verdict.FAULT;
        }
        if (Measurement.isRating(upper)) {
            return Verdict.NONE;
        }
        if (Character.isDigit(upper.charAt(0))) {
            return judgeDigitFirst(upper);
        }
        if (REFRIGERANT.matcher(upper).matches()) {
            return Verdict.PART;
        }
        if (FAULT.matcher(upper).matches()) {
            return Verdict.FAULT;
        }
        String letters = upper.replaceAll("[^A-Z].*", "");
        if (ENGLISH_WORD_NUMBERED.matcher(piece).matches() || SMALL_WORDS.contains(letters)) {
            return Verdict.NONE;
        }
        if (LONE_LETTER.matcher(upper).matches()) {
            return Verdict.NEEDS_CUE;
        }
        if (HYPHENED_LETTER.matcher(upper).matches()) {
            return Verdict.PART;
        }
        return LETTERS_FIRST.matcher(upper).matches() && upper.length() <= 32 ? Verdict.PART : Verdict.NONE;
    }

    private static Verdict judgeDigitFirst(String upper) {
        if (BEARING.matcher(upper).matches() && !Measurement.isQuantity(upper)) {
            return Verdict.PART;
        }
        long letters = upper.chars().filter(c -> c >= 'A' && c <= 'Z').count();
        long digits = upper.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean orderNumber = letters >= 2 && digits >= 4 && upper.length() <= 24 && !Measurement.isQuantity(upper);
        return orderNumber ? Verdict.PART : Verdict.NONE;
    }
}
