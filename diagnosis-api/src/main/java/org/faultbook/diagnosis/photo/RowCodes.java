package org.faultbook.diagnosis.photo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.photo.PhotoReading.Code;
import org.faultbook.kb.codes.CodeKind;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.quantity.QuantityReader;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds fault codes in a row: known ones, also by signs that look alike, and what is written as codes are. */
final class RowCodes {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9Ω|]+(?:[-_.][A-Za-z0-9Ω|]+)*");
    /** Stands before a row of a screen that tells of trouble, where a code needs a word that calls it one. */
    private static final String CUE = "报警 ";

    private final Set<String> known;
    private final Lookalikes alike;

    RowCodes(Collection<String> known) {
        this.known = Set.copyOf(known);
        this.alike = new Lookalikes(known);
    }

    /** A code and where it stands in the row. */
    record Place(Code code, Span span) {}

    /**
     * In the order of the row.
     *
     * @param trouble whether the screen tells of a fault, so that bare codes may be believed
     * @param isName whether a word names a model or serial number
     */
    List<Place> find(String row, double confidence, boolean trouble, Predicate<String> isName) {
        String text = HalfWidth.fold(row);
        List<Place> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String written = word.group();
            if (!isName.test(written) && isCodeLike(text, word)) {
                String settled = settled(written);
                if (settled != null) {
                    Span span = new Span(word.start(), word.end());
                    found.add(new Place(new Code(written, settled, true, confidence), span));
                }
            }
        }
        String cue = trouble ? CUE : "";
        for (CodeMention mention : CodeRecognizer.find(cue + text)) {
            int start = mention.span().start() - cue.length();
            if (start < 0 || mention.kind() != CodeKind.FAULT_CODE || isName.test(mention.written())) {
                continue;
            }
            Span span = new Span(start, mention.span().end() - cue.length());
            if (found.stream().noneMatch(p -> p.span().overlaps(span))) {
                String settled = settled(mention.written());
                String code = settled == null ? mention.code() : settled;
                found.add(new Place(new Code(mention.written(), code, known.contains(code), confidence), span));
            }
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    private @Nullable String settled(String written) {
        String code = CodeRecognizer.normalise(written);
        return known.contains(code) ? code : alike.find(code);
    }

    /** A figure is in it; figures alone are a code only at the begin of the row and where no unit follows. */
    private static boolean isCodeLike(String text, Matcher word) {
        String written = word.group();
        boolean figure = written.chars().anyMatch(Character::isDigit);
        boolean alone = written.length() == text.strip().length();
        if (!figure && !alone || written.length() < 2) {
            return false;
        }
        if (!written.chars().allMatch(c -> Character.isDigit(c) || c == '.')) {
            return true;
        }
        boolean first = text.substring(0, word.start()).isBlank();
        Span span = new Span(word.start(), word.end());
        return first
                && written.length() >= 3
                && !written.contains(".")
                && QuantityReader.find(text, null).stream()
                        .noneMatch(q -> q.span().overlaps(span));
    }
}
