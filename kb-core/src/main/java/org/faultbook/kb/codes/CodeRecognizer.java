package org.faultbook.kb.codes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Span;

/**
 * Finds fault codes and part numbers in running Chinese and English text and keeps them whole. Quantities, ratings,
 * dates and telephone numbers are not codes; a bare number is one only where a word such as 代码 or alarm says so.
 */
public final class CodeRecognizer {
    /** Codes people write with a blank or a colon inside. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?i:err|error|er|alm|al|srvo|flt)\\s{0,2}[-.:#_]?\\s{0,2}(?:[Nn]o\\.?\\s?)?([0-9]{1,5})"
                    + "|[EeFf] [A-Za-z]{2}[0-9]{1,2}|[Ee]-[A-Za-z]{2} [0-9]{1,2}"
                    + "|[0-9]{4} (?:2RS|ZZ|2Z))(?![A-Za-z0-9])");

    private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*(?:[、,/和及或&+]|and|or)\\s*");

    private CodeRecognizer() {}

    /** The codes of a text in its order, none overlapping; empty where there is none. */
    public static List<CodeMention> find(String text) {
        String folded = HalfWidth.fold(text);
        if (folded.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        List<CodeMention> found = new ArrayList<>(spaced(text, folded));
        List<Span> taken = found.stream().map(CodeMention::span).toList();
        Span lastBare = new Span(0, 0);
        for (Span piece : CodePieces.of(folded)) {
            if (taken.stream().anyMatch(piece::overlaps)) {
                continue;
            }
            if (piece.of(folded).chars().allMatch(Character::isDigit)) {
                if (isBareCode(folded, piece, lastBare)) {
                    lastBare = piece;
                    found.add(mention(text, piece, CodeKind.FAULT_CODE));
                }
                continue;
            }
            switch (CodeShape.judge(piece.of(folded))) {
                case FAULT -> found.add(mention(text, piece, CodeKind.FAULT_CODE));
                case PART -> found.add(mention(text, piece, kindOfPart(folded, piece)));
                case NEEDS_CUE -> {
                    if (isCued(folded, piece)) {
                        found.add(mention(text, piece, CodeKind.FAULT_CODE));
                    }
                }
                case NONE -> {}
            }
        }
        found.sort(Comparator.comparing(CodeMention::span));
        return List.copyOf(found);
    }

    /**
     * What might be a code and is none by its looks and the words around it: letters with digits, or three to five digits
     * that are no quantity. To be taken for one only where it is known as one.
     */
    public static List<CodeMention> possible(String text) {
        String folded = HalfWidth.fold(text);
        List<Span> found = find(text).stream().map(CodeMention::span).toList();
        List<CodeMention> possible = new ArrayList<>();
        for (Span piece : CodePieces.of(folded)) {
            String written = piece.of(folded);
            boolean number = written.chars().allMatch(Character::isDigit);
            boolean quantity = Measurement.unitFollows(after(folded, piece.end()))
                    || continuesNumber(folded, piece)
                    || Measurement.isRating(written.toUpperCase(Locale.ROOT))
                    || !number && Measurement.isQuantity(written);
            boolean tag = !number && isTag(folded, piece);
            boolean fits = number ? written.length() >= 3 && written.length() <= 5 : written.length() <= 8;
            if (fits && !quantity && !tag && found.stream().noneMatch(piece::overlaps)) {
                possible.add(mention(text, piece, CodeKind.FAULT_CODE));
            }
        }
        return List.copyOf(possible);
    }

    /**
     * The normal form of a code as written: half-width, upper case, separators dropped but for a hyphen between digits:
     * Err 31, ERR31 and err-31 are ERR31, E-OC2 is EOC2, 6205-2RS stays 6205-2RS.
     */
    public static String normalise(String code) {
        return CodeForm.normalise(code);
    }

    /**
     * Known codes one slip away from {@code code}, in normal form, at most {@code limit}, those of equal length first,
     * then by name. They are NOT the same code: to be shown as such, never to be matched.
     */
    public static List<String> neighbours(String code, Collection<String> known, int limit) {
        return CodeNeighbours.of(code, known, limit);
    }

    private static List<CodeMention> spaced(String text, String folded) {
        List<CodeMention> found = new ArrayList<>();
        Matcher m = SPACED.matcher(folded);
        while (m.find()) {
            String number = m.group(1);
            boolean plainWord = number != null
                    && number.length() > 3
                    && folded.substring(m.start()).toLowerCase(Locale.ROOT).startsWith("error");
            boolean counts = number != null && Measurement.unitFollows(after(folded, m.end()));
            if (!plainWord && !counts) {
                boolean part = Character.isDigit(folded.charAt(m.start()));
                found.add(
                        mention(text, new Span(m.start(), m.end()), part ? CodeKind.PART_NUMBER : CodeKind.FAULT_CODE));
            }
        }
        return found;
    }

    private static boolean isBareCode(String text, Span piece, Span lastBare) {
        int digits = piece.length();
        if (digits > 6 || Measurement.unitFollows(after(text, piece.end())) || continuesNumber(text, piece)) {
            return false;
        }
        if (digits >= 3 && digits <= 5 && text.strip().length() == digits) {
            return true;
        }
        if (CodeCues.named(text, piece.start())) {
            return true;
        }
        if (digits > 5) {
            return false;
        }
        boolean called = CodeCues.calledAfter(text, piece.end());
        if (digits >= 2 && CodeCues.raised(text, piece.start())
                || digits >= (called ? 2 : 4) && CodeCues.shown(text, piece.start())) {
            return true;
        }
        if (lastBare.length() == digits
                && LIST_SEPARATOR
                        .matcher(text.substring(lastBare.end(), piece.start()))
                        .matches()) {
            return true;
        }
        boolean year = digits == 4 && (text.startsWith("19", piece.start()) || text.startsWith("20", piece.start()));
        return called && digits >= 3 && !year;
    }

    private static boolean continuesNumber(String text, Span piece) {
        if (piece.start() == 0) {
            return false;
        }
        char before = text.charAt(piece.start() - 1);
        boolean digitBefore = piece.start() > 1 && Character.isDigit(text.charAt(piece.start() - 2));
        return ("-+~.".indexOf(before) >= 0) || (":×*/".indexOf(before) >= 0 && digitBefore);
    }

    private static boolean isCued(String text, Span piece) {
        if (text.strip().length() == piece.length()) {
            return true;
        }
        if (namesThing(text, piece)) {
            return false;
        }
        boolean named = CodeCues.named(text, piece.start());
        boolean adjacent = named || CodeCues.raised(text, piece.start()) || CodeCues.shown(text, piece.start());
        char letter = Character.toUpperCase(text.charAt(piece.start()));
        if (isThreadOrAxis(text, piece)) {
            return letter == 'M' ? adjacent : named;
        }
        return adjacent || CodeCues.calledAfter(text, piece.end()) || CodeCues.near(text, piece.start(), piece.end());
    }

    /** What stays the name of a thing also where a code is called so. */
    private static boolean isTag(String text, Span piece) {
        return namesThing(text, piece) || isThreadOrAxis(text, piece);
    }

    /** K1 contactor. */
    private static boolean namesThing(String text, Span piece) {
        String before = text.substring(Math.max(0, piece.start() - 12), piece.start());
        return Measurement.thingFollows(after(text, piece.end())) || Measurement.thingBefore(before);
    }

    /** M8 is a thread and J3 an axis far more often than a code. */
    private static boolean isThreadOrAxis(String text, Span piece) {
        char letter = Character.toUpperCase(text.charAt(piece.start()));
        return (letter == 'M' || letter == 'J') && piece.length() == 2;
    }

    private static CodeKind kindOfPart(String text, Span piece) {
        boolean cued = CodeCues.named(text, piece.start())
                || CodeCues.raised(text, piece.start())
                || CodeCues.shown(text, piece.start())
                || CodeCues.calledAfter(text, piece.end());
        return cued && !Character.isDigit(text.charAt(piece.start())) ? CodeKind.FAULT_CODE : CodeKind.PART_NUMBER;
    }

    private static String after(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + 14));
    }

    private static CodeMention mention(String text, Span span, CodeKind kind) {
        String written = span.of(text);
        return new CodeMention(span, written, CodeForm.normalise(written), kind);
    }
}
