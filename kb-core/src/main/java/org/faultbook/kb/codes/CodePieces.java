package org.faultbook.kb.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Span;

/** Cuts a half-width text into the runs of letters and digits that could be a code, separators decided. */
final class CodePieces {
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]{2,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern DIGIT_FIRST_TAIL = Pattern.compile("[0-9]+[A-Za-z]{0,3}");

    private CodePieces() {}

    static List<Span> of(String text) {
        List<Span> pieces = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            boolean address = (run.start() > 0 && text.charAt(run.start() - 1) == '@')
                    || (run.end() < text.length() && text.charAt(run.end()) == '@');
            if (!address && hasDigit(text, run.start(), run.end())) {
                split(text, run.start(), run.end(), pieces);
            }
        }
        return pieces;
    }

    private static void split(String text, int start, int end, List<Span> pieces) {
        Matcher part = PART.matcher(text).region(start, end);
        int pieceStart = start;
        int pieceEnd = start;
        while (part.find()) {
            if (pieceEnd > pieceStart
                    && !joins(text.substring(pieceStart, pieceEnd), text.charAt(pieceEnd), part.group())) {
                addCodeLike(text, pieceStart, pieceEnd, pieces);
                pieceStart = part.start();
            }
            pieceEnd = part.end();
        }
        addCodeLike(text, pieceStart, pieceEnd, pieces);
    }

    private static void addCodeLike(String text, int start, int end, List<Span> pieces) {
        if (hasDigit(text, start, end)) {
            pieces.add(new Span(start, end));
        }
    }

    private static boolean joins(String left, char separator, String right) {
        return switch (separator) {
            case '.' ->
                Character.isDigit(left.charAt(left.length() - 1))
                        && DIGIT_FIRST_TAIL.matcher(right).matches();
            case '/' -> NUMBER.matcher(right).matches() && !CodeShape.isFaultPrefixed(left) && !isRange(left, right);
            default ->
                !WORD.matcher(right).matches()
                        && !isRange(left, right)
                        && (!WORD.matcher(left).matches()
                                || NUMBER.matcher(right).matches()
                                || CodeShape.isFaultPrefix(left));
        };
    }

    /** E1-E5 names two codes. */
    private static boolean isRange(String left, String right) {
        String letters = left.replaceAll("[^A-Za-z].*", "");
        return !letters.isEmpty()
                && left.length() > letters.length()
                && right.length() > letters.length()
                && right.regionMatches(true, 0, letters, 0, letters.length())
                && Character.isDigit(right.charAt(letters.length()));
    }

    private static boolean hasDigit(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
