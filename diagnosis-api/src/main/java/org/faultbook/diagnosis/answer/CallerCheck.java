package org.faultbook.diagnosis.answer;

import java.util.List;

/** A check that the caller can do safely while on the phone, as a question with its possible answers. */
public record CallerCheck(String id, String question, List<String> options) {
    public CallerCheck {
        if (id.isBlank() || question.isBlank()) {
            throw new IllegalArgumentException("a check has an id and a question");
        }
        options = List.copyOf(options);
    }
}
