package org.faultbook.kb.question;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that who holds the link of a question is shown, beside the ticket's number. Without personal data, serial numbers and
 * customers: whoever makes it sees to that.
 *
 * @param equipment id of the type, else of the class; null where neither is known
 * @param symptom as the ticket tells it; blank where it tells none
 * @param about the fix that is asked about; blank where none is
 * @param options to choose from, in their order; perhaps none, where only "something else" is left
 */
public record QuestionText(
        QuestionKind kind, @Nullable String equipment, String symptom, String about, List<String> options) {
    public QuestionText {
        options = List.copyOf(options);
        if (options.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an option says something");
        }
    }

    /** Everything that stands in it. */
    public Stream<String> words() {
        return Stream.concat(Stream.of(symptom, about), options.stream());
    }
}
