package org.faultbook.kb.question;

import java.time.Instant;

/**
 * What somebody answered who holds the link of a question.
 *
 * @param option its place among the options, from 0; {@link #SOMETHING_ELSE} where it was none of them
 * @param text what it was then, masked; blank where an option was chosen
 */
public record QuestionAnswer(int option, String text, Instant at) {
    public static final int SOMETHING_ELSE = -1;

    public QuestionAnswer {
        if (option < SOMETHING_ELSE) {
            throw new IllegalArgumentException("no such option: " + option);
        }
        if ((option == SOMETHING_ELSE) == text.isBlank()) {
            throw new IllegalArgumentException("an answer is an option or a text");
        }
    }
}
