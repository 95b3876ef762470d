package org.faultbook.diagnosis.render;

import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;

/** A request that cannot be answered as it stands; all that is wrong with it at once, in the order of the fields. */
public final class InvalidRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidRequestException(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + ": " + p.detail().en()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** One thing is wrong. */
    public static InvalidRequestException of(String field, String zh, String en) {
        return new InvalidRequestException(List.of(new Problem(field, new LocalizedText(zh, en))));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** All problems in one line. */
    public String in(Language language) {
        return problems.stream()
                .map(p -> p.field() + ": " + p.detail().in(language))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    }

    /** A field, by its path ({@code equipment.model}, {@code observations[1].result}), and what is wrong with it. */
    public record Problem(String field, LocalizedText detail) {}
}
